/** What is said in Catalan about the files that a customer sends. */
import type { FilesWording } from './es.js'

export const filesCa: FilesWording = {
  linked: (count) =>
    count === 1
      ? "Jo no obro enllaços a fitxers: el seu queda a la conversa per a l'equip."
      : "Jo no obro enllaços a fitxers: els seus queden a la conversa per a l'equip.",
  notKept: (name, why) => `${name ? `No he pogut desar «${name}»` : 'No he pogut desar un fitxer'}: ${why}`,
  notKeptAll: 'No he pogut desar aquests fitxers:',
  nameless: 'sense nom',
  why: (file) => {
    switch (file.why) {
      case 'size':
        return `pesa més de ${file.limitMb} MB. El pot enviar més petit o enviar-ne una captura de pantalla.`
      case 'message':
        return `en cada missatge n'hi caben ${file.limit}. El pot enviar en el missatge següent.`
      case 'conversation':
        return `en una conversa n'hi caben ${file.limit} i ja els tinc. Si n'ha d'enviar més, demani parlar amb una persona.`
      case 'kind':
        return 'només puc desar fotos (JPEG, PNG, WebP o HEIC) i documents PDF. També serveix una foto o una captura de pantalla.'
      case 'broken':
        return "ha arribat incomplet o malmès. Provi d'enviar-lo un altre cop, o enviï'n una captura de pantalla."
      case 'pixels':
        return 'la imatge passa de 100 megapíxels. La pot enviar amb menys resolució.'
      case 'room':
        return 'ara mateix no queda espai per a més fitxers. Torni-ho a provar més tard o demani parlar amb una persona.'
      case 'harmful':
        return "el nostre control de seguretat l'ha marcat com a perillós. En pot enviar una foto o una captura de pantalla."
      case 'unscanned':
        return "el nostre control de seguretat no respon en aquest moment. Torni'l a enviar d'aquí a uns minuts, si us plau."
    }
  },
}
