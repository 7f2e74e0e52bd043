/** What the demonstration shop shows: invented products, each with a drawing of ours. */
import type { Language } from '../../knowledge/language.js'

export interface Product {
  readonly name: string
  readonly kind: Readonly<Record<Language, string>>
  readonly priceCents: number
  /** EU energy class, for the goods that carry one. */
  readonly energy?: string
  /** The inside of an SVG of 120 by 120. Classes: `body`, `part`, `dark`, `glow`, `line`. */
  readonly drawing: string
}

export const PRODUCTS: readonly Product[] = [
  {
    name: 'Nimbo 9',
    kind: {
      es: 'Lavadora de 9 kg, 1.400 rpm',
      ca: 'Rentadora de 9 kg, 1.400 rpm',
      en: 'Washing machine, 9 kg, 1,400 rpm',
    },
    priceCents: 44900,
    energy: 'A',
    drawing:
      '<rect class="body" x="24" y="12" width="72" height="96" rx="6"/><path class="line" d="M24 32h72"/><rect class="part" x="32" y="19" width="22" height="7" rx="2"/><circle class="glow" cx="86" cy="22.500" r="4"/><circle class="part" cx="60" cy="70" r="27"/><circle class="dark" cx="60" cy="70" r="20"/><path class="glow" d="M41 74q9-7 19 0t19 0a20 20 0 0 1-38 0z"/>',
  },
  {
    name: 'Alba Combi',
    kind: {
      es: 'Frigorífico de 203 cm, sin escarcha',
      ca: 'Frigorífic de 203 cm, sense gebre',
      en: 'Fridge-freezer, 203 cm, frost-free',
    },
    priceCents: 72900,
    energy: 'C',
    drawing:
      '<rect class="body" x="34" y="8" width="52" height="104" rx="6"/><path class="line" d="M34 68h52"/><path class="part" d="M42 30h4v26h-4zM42 76h4v18h-4z"/><rect class="glow" x="62" y="18" width="14" height="9" rx="2"/>',
  },
  {
    name: 'Lumen 55',
    kind: { es: 'Televisor de 55″, 4K', ca: 'Televisor de 55″, 4K', en: '55″ television, 4K' },
    priceCents: 59900,
    energy: 'E',
    drawing:
      '<rect class="body" x="8" y="22" width="104" height="64" rx="5"/><rect class="dark" x="13" y="27" width="94" height="54" rx="2"/><path class="glow" d="M13 72l26-22 20 15 18-12 30 22v6H13z"/><circle class="part" cx="86" cy="42" r="7"/><path class="line" d="M38 100h44M60 86v14"/>',
  },
  {
    name: 'Trazo 14',
    kind: {
      es: 'Portátil de 14″, 16 GB, 512 GB',
      ca: 'Portàtil de 14″, 16 GB, 512 GB',
      en: '14″ laptop, 16 GB, 512 GB',
    },
    priceCents: 84900,
    drawing:
      '<rect class="body" x="24" y="24" width="72" height="54" rx="5"/><rect class="dark" x="30" y="30" width="60" height="42" rx="2"/><path class="glow" d="M38 42h26v4H38zM38 51h38v4H38zM38 60h18v4H38z"/><path class="part" d="M12 82h96l-6 12H18z"/>',
  },
  {
    name: 'Brisa 6',
    kind: { es: 'Móvil de 6,4″, 128 GB', ca: 'Mòbil de 6,4″, 128 GB', en: '6.4″ phone, 128 GB' },
    priceCents: 32900,
    energy: 'B',
    drawing:
      '<rect class="body" x="36" y="8" width="48" height="104" rx="10"/><rect class="dark" x="41" y="14" width="38" height="92" rx="6"/><rect class="glow" x="47" y="24" width="11" height="11" rx="3"/><rect class="part" x="62" y="24" width="11" height="11" rx="3"/><rect class="part" x="47" y="40" width="11" height="11" rx="3"/><rect class="glow" x="62" y="40" width="11" height="11" rx="3"/><path class="part" d="M52 98h16v2H52z"/>',
  },
  {
    name: 'Brasa Pro',
    kind: {
      es: 'Horno de 72 l, limpieza pirolítica',
      ca: 'Forn de 72 l, neteja pirolítica',
      en: 'Oven, 72 l, pyrolytic cleaning',
    },
    priceCents: 38900,
    energy: 'A+',
    drawing:
      '<rect class="body" x="14" y="16" width="92" height="88" rx="6"/><path class="line" d="M14 38h92"/><circle class="part" cx="28" cy="27" r="5"/><circle class="part" cx="92" cy="27" r="5"/><rect class="glow" x="46" y="22" width="28" height="10" rx="2"/><path class="part" d="M26 46h68v4H26z"/><rect class="dark" x="24" y="56" width="72" height="38" rx="4"/><path class="glow" d="M32 84h56v3H32z"/>',
  },
  {
    name: 'Remolino S',
    kind: { es: 'Aspirador sin cable, 60 min', ca: 'Aspirador sense cable, 60 min', en: 'Cordless vacuum, 60 min' },
    priceCents: 24900,
    drawing:
      '<path class="line" d="M78 18L44 92"/><path class="body" d="M66 12h26a6 6 0 0 1 6 6v14a10 10 0 0 1-10 10H70l-8-8z"/><circle class="part" cx="82" cy="27" r="9"/><circle class="glow" cx="82" cy="27" r="4"/><path class="dark" d="M22 92h40a6 6 0 0 1 6 6v8H16v-8a6 6 0 0 1 6-6z"/>',
  },
  {
    name: 'Enlace Trío',
    kind: { es: 'Wifi de malla, tres puntos', ca: 'Wifi de malla, tres punts', en: 'Mesh wifi, three points' },
    priceCents: 15900,
    drawing:
      '<path class="line" d="M30 78q30-52 60 0M44 82q16-30 32 0"/><rect class="body" x="12" y="76" width="30" height="32" rx="8"/><rect class="body" x="78" y="76" width="30" height="32" rx="8"/><rect class="body" x="45" y="22" width="30" height="32" rx="8"/><circle class="glow" cx="27" cy="92" r="4"/><circle class="glow" cx="93" cy="92" r="4"/><circle class="glow" cx="60" cy="38" r="4"/>',
  },
]
