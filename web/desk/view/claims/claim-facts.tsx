/** A claim's plain facts: its time, whose it is, what the customer gave. */
import { TIME_ZONE } from '../../../../knowledge/day.js'
import { isConversationKept, surveyIn, type SurveyStanding } from '../../claims/standing.js'
import { leftUntil } from '../../claims/due.js'
import { valueWords } from '../../claims/value.js'
import type { ClaimEvent, ClaimView } from '../../claims/wire.js'
import { useDesk, useNow } from '../../context.js'
import { clockTime, dateWords } from '../../time.js'
import type { Me } from '../../wire.js'
import { nameOf, type Words } from '../../words/words.js'
import { CopyButton } from '../copy-button.js'
import { ClaimAssignee } from './claim-assignee.js'
import { leftWords } from './due-chip.js'

type Assessed = Extract<ClaimEvent, { kind: 'assessed' }>

const MINUTE_MS = 60_000

export function ClaimFacts({ view, staff }: { view: ClaimView; staff: Me }) {
  const { words } = useDesk()
  const { pane } = words.claims
  // The story itself stands above, as the issues.
  const given = Object.entries(view.fields).filter(([, value]) => view.issues.every(({ text }) => text !== value))
  return (
    <section class="claim__facts">
      <h3>{pane.facts}</h3>
      <Dates view={view} />
      <ClaimAssignee view={view} staff={staff} />
      <h3>{pane.fields}</h3>
      {given.length === 0 && <p class="soft">{pane.noFields}</p>}
      <dl class="said">
        {given.map(([name, value]) => (
          <Given key={name} name={name} value={value} />
        ))}
      </dl>
    </section>
  )
}

function Dates({ view }: { view: ClaimView }) {
  const { words, language } = useDesk()
  const now = useNow(MINUTE_MS)
  const { pane } = words.claims
  const moment = (iso: string) => `${dateWords(iso, language, TIME_ZONE)}, ${clockTime(iso, language, TIME_ZONE)}`
  const runs = view.status !== 'stopped' && view.status !== 'done'
  const due = (iso: string) => (runs ? `${moment(iso)} (${leftWords(leftUntil(iso, now), words)})` : moment(iso))
  // A promise that is no earlier than the law binds nobody to anything.
  const { dueAt, promisedAt } = view.due
  const { consent } = words.dossier
  const survey = surveyIn(view.events)
  const assessed = view.events.findLast((event) => event.kind === 'assessed')
  return (
    <dl class="facts facts--claim">
      {promisedAt && promisedAt < dueAt && <Fact name={pane.promised} value={due(promisedAt)} />}
      <Fact name={pane.legal} value={due(dueAt)} />
      <Fact name={pane.filed} value={moment(view.filedAt)} />
      <Fact name={consent.name} value={isConversationKept(view.events) ? consent.yes : consent.no} />
      {survey && <Fact name={words.dossier.survey.name} value={surveyWords(survey, words)} />}
      {assessed && <Fact name={pane.assess} value={levelsOf(assessed, words)} />}
    </dl>
  )
}

/** `Gravedad: Media · Urgencia: Alta`. */
function levelsOf({ severity, urgency }: Assessed, { claims }: Words): string {
  const { assess, levels } = claims.forms
  return `${assess.severity}: ${levels[severity]} · ${assess.urgency}: ${levels[urgency]}`
}

/** `4 de 5, por la atención recibida: «Muy amables»`. */
function surveyWords(standing: SurveyStanding, { dossier }: Words): string {
  const { survey } = dossier
  if (standing.kind !== 'answered') return survey[standing.kind]
  const { score, cause, text } = standing
  const judged = [survey.score(score), ...(cause ? [survey.causes[cause]] : [])].join(', ')
  return text ? `${judged}: «${text}»` : judged
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  )
}

function Given({ name, value }: { name: string; value: string }) {
  const { words, language } = useDesk()
  const named = nameOf(words.data, name)
  return (
    <div>
      <dt>{named}</dt>
      <dd>
        <span class="said__value">{valueWords(name, value, words, language)}</span>
        <CopyButton what={named} text={value} />
      </dd>
    </div>
  )
}
