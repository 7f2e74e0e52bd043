/** What is said in Spanish about the files that a customer sends. */
import type { RefusedFile } from '../../../knowledge/refused-file.js'

export const filesEs = {
  linked: (count: number): string =>
    count === 1
      ? 'Yo no abro enlaces a archivos: el suyo queda en la conversación para el equipo.'
      : 'Yo no abro enlaces a archivos: los suyos quedan en la conversación para el equipo.',
  /** `name`: '' when it has none. */
  notKept: (name: string, why: string): string =>
    `${name ? `No he podido guardar «${name}»` : 'No he podido guardar un archivo'}: ${why}`,
  notKeptAll: 'No he podido guardar estos archivos:',
  nameless: 'sin nombre',
  why: (file: RefusedFile): string => {
    switch (file.why) {
      case 'size':
        return `pesa más de ${file.limitMb} MB. Puede enviarlo más pequeño o mandar una captura de pantalla.`
      case 'message':
        return `en cada mensaje caben ${file.limit}. Puede enviarlo en el mensaje siguiente.`
      case 'conversation':
        return `en una conversación caben ${file.limit} y ya los tengo. Si necesita enviar más, pida hablar con una persona.`
      case 'kind':
        return 'solo puedo guardar fotos (JPEG, PNG, WebP o HEIC) y documentos PDF. También sirve una foto o una captura de pantalla.'
      case 'broken':
        return 'ha llegado incompleto o dañado. Pruebe a enviarlo otra vez, o mande una captura de pantalla.'
      case 'pixels':
        return 'la imagen pasa de 100 megapíxeles. Puede enviarla con menos resolución.'
      case 'room':
        return 'ahora mismo no queda espacio para más archivos. Inténtelo más tarde o pida hablar con una persona.'
      case 'harmful':
        return 'nuestro control de seguridad lo ha marcado como peligroso. Puede mandar una foto o una captura de pantalla.'
      case 'unscanned':
        return 'nuestro control de seguridad no responde en este momento. Vuelva a enviarlo dentro de unos minutos, por favor.'
    }
  },
}

export type FilesWording = typeof filesEs
