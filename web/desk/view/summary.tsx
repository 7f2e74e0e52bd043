/** What an operator must know in one look, so that the customer is asked nothing twice. */
import type { Brief } from '../../../desk/conversation.js'
import { useDesk } from '../context.js'
import type { View } from '../wire.js'
import { nameOf } from '../words/words.js'
import { BackLink } from './back-link.js'
import { CopyButton } from './copy-button.js'
import { Facts } from './facts.js'

export function Summary({ view }: { view: View }) {
  const { words } = useDesk()
  const { brief, language } = view
  return (
    <section class="pane summary" aria-labelledby="summary-title">
      <header class="summary__head">
        <BackLink to={{ kind: 'conversation', id: view.id }} name={words.conversation.backToConversation} />
        <h2 id="summary-title" tabIndex={-1}>
          {words.summary.title}
        </h2>
      </header>
      <section>
        <h3>{words.summary.wants}</h3>
        {brief.wants.length === 0 && <p class="soft">{words.summary.nothingWanted}</p>}
        {brief.wants.map((want, index) => (
          <blockquote key={index} lang={language}>
            {want}
          </blockquote>
        ))}
      </section>
      <section>
        <h3>{words.summary.said}</h3>
        {brief.said.length === 0 && <p class="soft">{words.summary.nothingSaid}</p>}
        {brief.said.length > 0 && (
          <dl class="said">
            {brief.said.map(({ name, value }, index) => (
              <Said key={index} name={nameOf(words.data, name)} value={value} />
            ))}
          </dl>
        )}
      </section>
      {brief.form && <HalfFilled form={brief.form} />}
      <Facts view={view} />
    </section>
  )
}

function Said({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <span class="said__value">{value}</span>
        <CopyButton what={name} text={value} />
      </dd>
    </div>
  )
}

function HalfFilled({ form }: { form: NonNullable<Brief['form']> }) {
  const { words } = useDesk()
  const { filled, missing } = form
  return (
    <section>
      <h3>{words.summary.form(nameOf(words.forms, form.dialog).toLowerCase())}</h3>
      <p class="soft">{words.summary.progress(filled.length, filled.length + missing.length)}</p>
      <ul class="form">
        {filled.map(({ name, value }) => (
          <li key={name} class="form__filled">
            <span class="form__state">{words.summary.filled}</span>
            <span class="form__name">{nameOf(words.data, name)}</span>
            <span class="form__value">{value}</span>
          </li>
        ))}
        {missing.map((name) => (
          <li key={name} class="form__missing">
            <span class="form__state">{words.summary.missing}</span>
            <span class="form__name">{nameOf(words.data, name)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
