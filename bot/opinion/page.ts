/** The page for an opinion: HTML that works without scripts, in the language of the claim. */
import { wordingFor } from '../../dialogs/wording/wording.js'
import { LANGUAGES, type Language } from '../../knowledge/language.js'

export const STYLE_PATH = '/opinion/look.css'
export const LONGEST_COMMENT = 2000

const SCORES = ['1', '2', '3', '4', '5'] as const
const CAUSES = ['service', 'attention'] as const

/** `fault`: a sentence about what was missing when it was sent before. */
export function questionPage(language: Language, reference: string, fault?: string): string {
  const { slots, choices, start, page } = wordingFor(language).survey
  const choiceOf = (name: string, question: string, values: readonly (keyof typeof choices)[], more: string) => {
    const radios = values.map((value) => {
      const input = `<input type="radio" name="${name}" value="${value}"${more === '' ? ' required' : ''} />`
      return `<label>${input} ${escaped(choices[value])}</label>`
    })
    return `<fieldset><legend>${escaped(question)}${more}</legend>${radios.join('\n')}</fieldset>`
  }
  const optional = ` <span class="soft">(${escaped(page.optional)})</span>`
  return whole(
    language,
    page.title,
    `<p>${escaped(start(reference)).replace(reference, `<strong>${reference}</strong>`)}</p>
${fault === undefined ? '' : `<p role="alert" class="fault">${escaped(fault)}</p>`}
<form method="post" autocomplete="off">
${choiceOf('score', slots.score.ask(true), SCORES, '')}
${choiceOf('cause', slots.cause.ask(true), CAUSES, optional)}
<label for="comment">${escaped(slots.comment.ask(true))}${optional}</label>
<textarea id="comment" name="comment" rows="4" maxlength="${LONGEST_COMMENT}"></textarea>
<button type="submit">${escaped(page.send)}</button>
</form>`,
  )
}

export function messagePage(language: Language, message: string): string {
  return whole(language, wordingFor(language).survey.page.title, `<p role="status">${escaped(message)}</p>`)
}

/** Nobody knows whose link that was, so it is told in every language. */
export function unknownPage(): string {
  const told = LANGUAGES.map(
    (language) => `<p lang="${language}">${escaped(wordingFor(language).survey.page.unknown)}</p>`,
  )
  return whole('es', wordingFor('es').survey.page.title, told.join('\n'))
}

function whole(language: Language, title: string, body: string): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<meta name="robots" content="noindex" />
<title>${escaped(title)}</title>
<link rel="stylesheet" href="${STYLE_PATH}" />
</head>
<body>
<main>
<h1>${escaped(title)}</h1>
${body}
</main>
</body>
</html>
`
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
