/** The demonstration shop's page in a language, as HTML. The build writes it down once; nothing is rendered per visit. */
import { LANGUAGES, type Language } from '../../knowledge/language.js'
import { PRODUCTS, type Product } from './products.js'
import { shopWording } from './wording.js'

const PHONE = { shown: '900 000 123', link: 'tel:+34900000123' }
const EMAIL = 'atencion@nexohogar.example'

export function shopPage(language: Language): string {
  const words = shopWording[language]
  return `<!doctype html>
<html lang="${language}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>${words.title}</title>
    <meta name="description" content="${words.description}" />
    <link rel="icon" href="../icon.svg" />
    <link rel="stylesheet" href="shop.css" />
    <script src="/widget.js" data-language="${language}" defer></script>
    <script type="module" src="main.ts"></script>
  </head>
  <body>
    <a class="skip" href="#content">${words.skip}</a>
    <header>
      <p class="demo">${words.demo}</p>
      <div class="bar">
      <a class="brand" href="${addressOf(language)}">${LOGO}<span>Nexo Hogar</span></a>
      <nav aria-label="${words.menu}"><a href="#products">${words.products}</a><a href="#help">${words.contact}</a></nav>
      <nav class="languages" aria-label="${words.languages}">${LANGUAGES.map((each) => languageLink(each, language)).join('')}</nav>
      </div>
    </header>
    <main id="content">
      <section class="hero">
        <div>
          <h1>${words.headline}</h1>
          <p>${words.lead}</p>
          <p class="actions">
            <button type="button" class="strong" data-opens-chat>${words.ask}</button>
            <a href="#products">${words.seeProducts}</a>
          </p>
        </div>
        ${HOUSE}
      </section>
      <ul class="promises">${words.promises.map(({ title, text }) => `<li><strong>${title}</strong><span>${text}</span></li>`).join('')}</ul>
      <section id="products" aria-labelledby="products-title">
        <h2 id="products-title">${words.products}</h2>
        <ul class="products">${PRODUCTS.map((product) => card(product, language)).join('')}</ul>
      </section>
      <section id="help" class="help" aria-labelledby="help-title">
        <div>
          <h2 id="help-title">${words.help}</h2>
          <p>${words.helpText}</p>
          <ul class="examples">${words.examples.map((example) => `<li>${example}</li>`).join('')}</ul>
          <p><button type="button" class="strong" data-opens-chat>${words.ask}</button></p>
        </div>
      </section>
    </main>
    <footer>
      <h2>${words.contact}</h2>
      <dl>
        <div><dt>${words.phone}</dt><dd><a href="${PHONE.link}">${PHONE.shown}</a><br />${words.hours}</dd></div>
        <div><dt>${words.email}</dt><dd><a href="mailto:${EMAIL}">${EMAIL}</a></dd></div>
        <div><dt>Nexo Hogar</dt><dd>${words.shops}<br /><a href="/service">${words.service}</a></dd></div>
      </dl>
      <p>${words.demo}</p>
    </footer>
  </body>
</html>
`
}

function addressOf(language: Language): string {
  return language === 'es' ? '/' : `/${language}`
}

function languageLink(each: Language, current: Language): string {
  const here = each === current ? ' aria-current="page"' : ''
  return `<a href="${addressOf(each)}" lang="${each}" hreflang="${each}"${here}>${shopWording[each].name}</a>`
}

function card({ name, kind, priceCents, energy, drawing }: Product, language: Language): string {
  const words = shopWording[language]
  const price = new Intl.NumberFormat(language, { style: 'currency', currency: 'EUR' }).format(priceCents / 100)
  const label = energy === undefined ? '' : `<span class="energy">${words.energy(energy)}</span>`
  return `<li>
    <div class="picture"><svg viewBox="0 0 120 120" aria-hidden="true">${drawing}</svg></div>
    <h3>${name}</h3>
    <p>${kind[language]}</p>
    <p class="price"><strong>${price}</strong> <small>${words.price}</small>${label}</p>
  </li>`
}

const LOGO = `<svg viewBox="0 0 40 40" aria-hidden="true"><path class="body" d="M20 4L4 17v19h32V17z"/><path class="mark" d="M13 30V19l14 11V19"/></svg>`

const HOUSE = `<svg class="house" viewBox="0 0 320 240" aria-hidden="true">
  <circle class="sun" cx="258" cy="56" r="30"/>
  <path class="ground" d="M0 208h320v6H0z"/>
  <path class="wall" d="M62 208V98l92-66 92 66v110z"/>
  <path class="roof" d="M44 106L154 26l110 80-9 12-101-73-101 73z"/>
  <rect class="door" x="134" y="146" width="40" height="62" rx="3"/><circle class="knob" cx="166" cy="178" r="3"/>
  <rect class="window" x="82" y="122" width="36" height="36" rx="3"/><rect class="window" x="190" y="122" width="36" height="36" rx="3"/>
  <path class="bar" d="M100 122v36M82 140h36M208 122v36M190 140h36"/>
  <path class="wave" d="M139 90a22 22 0 0 1 30 0M146 98a12 12 0 0 1 16 0"/><circle class="knob" cx="154" cy="106" r="3"/>
  <path class="plant" d="M278 208v-34M278 190q-16-2-18-18 16 2 18 18zM278 182q14-3 16-18-16 3-16 18z"/>
  <path class="plant" d="M36 208v-26M36 194q-14-2-16-14 14 0 16 14zM36 190q12-2 13-13-13 2-13 13z"/>
</svg>`
