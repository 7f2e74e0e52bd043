/** What the launcher says, in each language. */
import type { Language } from '../../knowledge/language.js'

interface LauncherWording {
  readonly open: string
  readonly close: string
  readonly panel: string
  readonly unread: (count: number) => string
}

export const launcherWording = {
  es: {
    open: 'Abrir el chat de atención al cliente',
    close: 'Cerrar el chat',
    panel: 'Chat de atención al cliente',
    unread: (count) => (count === 1 ? '1 mensaje sin leer' : `${count} mensajes sin leer`),
  },
  ca: {
    open: "Obrir el xat d'atenció al client",
    close: 'Tancar el xat',
    panel: "Xat d'atenció al client",
    unread: (count) => (count === 1 ? '1 missatge sense llegir' : `${count} missatges sense llegir`),
  },
  en: {
    open: 'Open the customer service chat',
    close: 'Close the chat',
    panel: 'Customer service chat',
    unread: (count) => (count === 1 ? '1 unread message' : `${count} unread messages`),
  },
} satisfies Record<Language, LauncherWording>
