/** What Web Chat says about files, where its own words are of no use: it takes every sender for a bot, and says tu in Catalan. */
import type { Language } from '../../knowledge/language.js'

export const fileWording: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  es: {
    ACTIVITY_BOT_ATTACHED_ALT: 'Archivos recibidos:',
    ACTIVITY_YOU_ATTACHED_ALT: 'Usted ha adjuntado:',
    ACTIVITY_STATUS_SEND_FAILED_RETRY: 'No se ha podido enviar. [Reintentar][RETRY].',
    FILE_CONTENT_DOWNLOADABLE_ALT: 'Descargar el archivo «$1»',
    FILE_CONTENT_DOWNLOADABLE_WITH_SIZE_ALT: 'Descargar el archivo «$1», de $2',
    TEXT_INPUT_UPLOAD_BUTTON_ALT: 'Adjuntar fotos o PDF',
  },
  ca: {
    ACTIVITY_BOT_ATTACHED_ALT: 'Fitxers rebuts:',
    ACTIVITY_YOU_ATTACHED_ALT: 'Vostè ha adjuntat:',
    ACTIVITY_STATUS_SEND_FAILED_RETRY: "No s'ha pogut enviar. [Torni-ho a provar][RETRY].",
    FILE_CONTENT_DOWNLOADABLE_ALT: 'Baixar el fitxer «$1»',
    FILE_CONTENT_DOWNLOADABLE_WITH_SIZE_ALT: 'Baixar el fitxer «$1», de $2',
    TEXT_INPUT_UPLOAD_BUTTON_ALT: 'Adjuntar fotos o PDF',
  },
  en: {
    ACTIVITY_BOT_ATTACHED_ALT: 'Files received:',
    ACTIVITY_STATUS_SEND_FAILED_RETRY: 'It could not be sent. [Try again][RETRY].',
    TEXT_INPUT_UPLOAD_BUTTON_ALT: 'Attach photos or PDFs',
  },
}
