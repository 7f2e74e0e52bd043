/** How something reaches the customer, and what became of it, in Catalan. */
import type { DeliveryWords } from './es.js'

export const deliveryCa: DeliveryWords = {
  way: 'Per on se li diu',
  ways: { chat: 'Al xat', mail: 'Per correu electrònic', other: 'Ja l’hi he dit: per telèfon, per carta…' },
  how: 'Com se li ha dit',
  howHint: 'Per exemple: per telèfon avui a les 10.15, per carta certificada.',
  needHow: 'Digui com se li ha dit.',
  ended: {
    refused: 'No li ha arribat',
    uncertain: 'No se sap si li ha arribat: el servidor de correu no ha contestat',
    left: 'Sense servidor de correu: espera a la carpeta de sortida que algú l’enviï',
    'chat-over': 'No li ha arribat: el xat ja s’havia acabat',
  },
  sentAgain: 'Enviat una altra vegada',
  confirmed: (how) => `Lliurament confirmat: ${how}`,
  sendAgain: 'Enviar-ho una altra vegada',
  confirm: 'Anotar que li ha arribat',
  confirmHow: 'Com ho sap',
  surveyChannel: { chat: 'al xat', mail: 'per correu electrònic' },
  surveyCause: { service: 'Pel que va comprar', attention: 'Per l’atenció rebuda' },
}
