import { describe, expect, it, test } from 'vitest'
import { forbiddenText } from '../../../desk/claims/forbidden-text.js'

describe('a letter', () => {
  test.each([
    'https://ec.europa.eu/consumers/odr',
    'Vea http://ec.europa.eu/odr.',
    'webgate.ec.europa.eu/odr/main/?event=main.home.show',
    'HTTPS://EC.EUROPA.EU/CONSUMERS/ODR/main',
    'ec.europa.eu/consumers%2Fodr',
    'ec . europa . eu / consumers / odr',
    'ec.europa.eu/consu\u200Bmers/odr',
    '[plataforma](https://ec.europa.eu/consumers/odr/)',
  ])('does not link to the closed platform: %s', (text) => {
    expect(forbiddenText(text)).toMatchObject({ ok: false, code: 'odr-link' })
  })

  test.each([
    'Full de queixa, reclamació i denúncia',
    '# Fulls oficials de reclamació',
    'Benvolguda,\n\n**FULL OFICIAL DE QUEIXA**\n\nNúmero 12',
    'Hoja oficial de reclamaciones',
    'HOJAS DE RECLAMACIONES nº 12',
    'Hoja de queja, reclamación y denuncia',
    'Formulario oficial de reclamación',
    'Official complaint form',
  ])('has no title of the official form: %s', (text) => {
    expect(forbiddenText(text)).toMatchObject({ ok: false, code: 'official-title' })
  })

  test.each([
    'Si quiere, puede pedir la hoja oficial de reclamaciones en cualquiera de nuestras tiendas.',
    'Full oficial de reclamació: https://consum.gencat.cat/tramits',
    'The official complaint form is at the counter of every shop of ours, at no cost to you.',
    'Puede acudir a la Comisión Europea: https://ec.europa.eu/info/index_es',
    'El código 7 europa.eu/model',
  ])('may say: %s', (text) => {
    expect(forbiddenText(text)).toBeUndefined()
  })

  it('is read in time however long it is', () => {
    const before = performance.now()
    for (const piece of ['europa.eu/a/', ' ', 'full ', '%2f', ' . / ', '\n# ', 'hoja de '])
      forbiddenText(piece.repeat(20_000))
    expect(performance.now() - before).toBeLessThan(2_000)
  })
})
