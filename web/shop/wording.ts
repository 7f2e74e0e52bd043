/** The demonstration shop's texts, in each language. */
import type { Language } from '../../knowledge/language.js'

interface ShopWording {
  readonly name: string
  readonly title: string
  readonly description: string
  readonly skip: string
  readonly demo: string
  readonly languages: string
  readonly menu: string
  readonly products: string
  readonly headline: string
  readonly lead: string
  readonly ask: string
  readonly seeProducts: string
  readonly promises: readonly { readonly title: string; readonly text: string }[]
  readonly energy: (label: string) => string
  readonly price: string
  readonly help: string
  readonly helpText: string
  readonly examples: readonly string[]
  readonly contact: string
  readonly phone: string
  readonly hours: string
  readonly email: string
  readonly shops: string
  readonly service: string
}

export const shopWording = {
  es: {
    name: 'Español',
    title: 'Nexo Hogar: electrónica y electrodomésticos',
    description:
      'Tienda de demostración con un servicio de atención al cliente que entiende español, catalán e inglés.',
    skip: 'Ir al contenido',
    demo: 'Tienda de demostración: los productos y los precios son inventados y aquí no se vende nada.',
    languages: 'Idioma',
    menu: 'Secciones',
    products: 'Productos',
    headline: 'La casa, en marcha.',
    lead: 'Electrodomésticos y electrónica bien elegidos, entregados donde hacen falta y con alguien que responde.',
    ask: 'Pregúntenos',
    seeProducts: 'Ver productos',
    promises: [
      { title: 'Envío gratis desde 49\u00a0€', text: 'Paquetes en 24–48 h laborables en la península.' },
      { title: '30 días para devolver', text: 'En tienda o desde casa.' },
      { title: '3 años de garantía', text: 'En todos los productos nuevos.' },
      { title: 'Una persona, cuando la pida', text: 'Por chat, por teléfono o en tienda.' },
    ],
    energy: (label) => `Clase energética ${label}`,
    price: 'IVA incluido',
    help: '¿Una duda? Escríbanos',
    helpText: 'El chat responde con textos revisados por nuestro equipo y le pasa con una persona en cuanto lo pida.',
    examples: [
      '¿Cuánto tarda en llegar una lavadora?',
      '¿Puedo devolver un móvil abierto?',
      'Mi lavadora da el error E20',
    ],
    contact: 'Contacto',
    phone: 'Teléfono gratuito',
    hours: 'De lunes a sábado, de 9 a 21 h',
    email: 'Correo',
    shops: 'Tiendas en Barcelona, Girona, Lleida, Tarragona, València y Palma',
    service: 'Sobre este servicio de atención al cliente',
  },
  ca: {
    name: 'Català',
    title: 'Nexo Hogar: electrònica i electrodomèstics',
    description: "Botiga de demostració amb un servei d'atenció al client que entén castellà, català i anglès.",
    skip: 'Ves al contingut',
    demo: "Botiga de demostració: els productes i els preus són inventats i aquí no s'hi ven res.",
    languages: 'Llengua',
    menu: 'Seccions',
    products: 'Productes',
    headline: 'La casa, en marxa.',
    lead: 'Electrodomèstics i electrònica ben triats, entregats on fan falta i amb algú que respon.',
    ask: 'Pregunti’ns',
    seeProducts: 'Veure productes',
    promises: [
      { title: 'Enviament gratuït des de 49\u00a0€', text: 'Paquets en 24–48 h laborables a la península.' },
      { title: '30 dies per retornar', text: 'A la botiga o des de casa.' },
      { title: '3 anys de garantia', text: 'En tots els productes nous.' },
      { title: 'Una persona, quan la demani', text: 'Per xat, per telèfon o a la botiga.' },
    ],
    energy: (label) => `Classe energètica ${label}`,
    price: 'IVA inclòs',
    help: 'Un dubte? Escrigui’ns',
    helpText: 'El xat respon amb textos revisats pel nostre equip i el passa amb una persona quan ho demani.',
    examples: [
      'Quant triga a arribar una rentadora?',
      'Puc retornar un mòbil obert?',
      "La rentadora em dona l'error E20",
    ],
    contact: 'Contacte',
    phone: 'Telèfon gratuït',
    hours: 'De dilluns a dissabte, de 9 a 21 h',
    email: 'Correu',
    shops: 'Botigues a Barcelona, Girona, Lleida, Tarragona, València i Palma',
    service: "Sobre aquest servei d'atenció al client",
  },
  en: {
    name: 'English',
    title: 'Nexo Hogar: electronics and appliances',
    description: 'A demonstration shop whose customer service understands Spanish, Catalan and English.',
    skip: 'Skip to content',
    demo: 'Demonstration shop: products and prices are invented, and nothing is sold here.',
    languages: 'Language',
    menu: 'Sections',
    products: 'Products',
    headline: 'A home that works.',
    lead: 'Well-chosen appliances and electronics, delivered where they are needed, with someone who answers.',
    ask: 'Ask us',
    seeProducts: 'See products',
    promises: [
      { title: 'Free delivery from €49', text: 'Parcels in 24–48 h on working days in mainland Spain.' },
      { title: '30 days to return', text: 'In a shop or from home.' },
      { title: '3-year guarantee', text: 'On every new product.' },
      { title: 'A person, whenever you ask', text: 'By chat, by phone or in a shop.' },
    ],
    energy: (label) => `Energy class ${label}`,
    price: 'VAT included',
    help: 'A question? Write to us',
    helpText: 'The chat answers with texts checked by our team and hands you over to a person as soon as you ask.',
    examples: [
      'How long does a washing machine take to arrive?',
      'Can I return an opened phone?',
      'My washer shows error E20',
    ],
    contact: 'Contact',
    phone: 'Freephone',
    hours: 'Monday to Saturday, 9:00 to 21:00',
    email: 'E-mail',
    shops: 'Shops in Barcelona, Girona, Lleida, Tarragona, València and Palma',
    service: 'About this customer service',
  },
} satisfies Record<Language, ShopWording>
