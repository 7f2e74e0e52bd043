/** What others have done meanwhile, and why the last thing was not done; it stays in sight however far one reads. */
import { authorOf, toldOf } from '../../claims/history.js'
import type { Trouble } from '../../claims/state.js'
import type { ClaimEvent } from '../../claims/wire.js'
import { useDesk } from '../../context.js'
import type { Me } from '../../wire.js'
import { nameOf, type Words } from '../../words/words.js'
import { isForm } from './forms.js'
import type { ClaimProps } from './claim.js'

/** More are counted; the history below has them all. */
const MOST_TOLD = 3

export function ClaimNews({ open, staff }: ClaimProps) {
  const { words, claims } = useDesk()
  const { news, trouble } = open
  const why = trouble && whyNot(trouble, words)
  return (
    <>
      <div role="alert">{why && <p class="notice notice--claim">{why}</p>}</div>
      <div role="status">
        {(news.length > 0 || trouble?.kind === 'stale') && (
          <div class="notice">
            <div>
              {news.length > 0 && <News news={news} staff={staff} />}
              {trouble?.kind === 'stale' && <p>{words.claims.news.kept}</p>}
            </div>
            <button type="button" onClick={claims.newsRead}>
              {words.claims.news.read}
            </button>
          </div>
        )}
      </div>
    </>
  )
}

function News({ news, staff }: { news: readonly ClaimEvent[]; staff: Me }) {
  const { words, language } = useDesk()
  const rest = news.length - MOST_TOLD
  return (
    <>
      <p>{words.claims.news.title}</p>
      <ul class="claim__news">
        {news.slice(-MOST_TOLD).map((event, index) => (
          <li key={index}>
            {authorOf(event, staff.id, words)}: {toldOf(event, { words, language }).title}
          </li>
        ))}
        {rest > 0 && <li>{words.claims.news.more(rest)}</li>}
      </ul>
    </>
  )
}

/** A form tells its own troubles, all but that somebody else was quicker. */
function whyNot(trouble: Trouble, { claims }: Words): string | undefined {
  if (trouble.kind === 'stale') return claims.stale
  return isForm(trouble.command) ? undefined : troubleWords(trouble, claims)
}

export function troubleWords(trouble: Trouble, claims: Words['claims']): string {
  if (trouble.kind !== 'refused') return claims[trouble.kind]
  return Object.hasOwn(claims.refusals, trouble.code) ? nameOf(claims.refusals, trouble.code) : claims.refused
}
