/** How long a claim may take, by the law that the shop is under and by what it promises. Pure. */
import type { BusinessCalendar } from '../../knowledge/business-calendar.js'
import type { Knowledge } from '../../knowledge/knowledge.js'
import type { Charter } from '../../knowledge/reading/charter.js'
import { DEFAULT_SETTINGS, type DeadlineSettings } from '../../knowledge/reading/deadlines.js'
import type { Term } from './term.js'

export interface DeadlinePolicy {
  readonly law: Pick<DeadlineSettings, 'regime' | 'basicContinuousService' | 'terms'>
  /** What the charter promises; undefined where it promises nothing. */
  readonly promises: { readonly claim: Term | undefined; readonly billing: Term | undefined }
  readonly calendar: BusinessCalendar
}

export interface LegalTerm {
  readonly term: Term
  /** The rule, as a lawyer looks it up. */
  readonly source: string
}

const GENERAL: LegalTerm = {
  term: { kind: 'calendar-days', days: 15 },
  source: 'Real Decreto Legislativo 1/2007 art. 21.3',
}
/** The article says "cinco días" without "hábiles"; calendar days keep to it under either reading. */
const BILLING: LegalTerm = { term: { kind: 'calendar-days', days: 5 }, source: 'Ley 10/2025 art. 17.3' }
const LSAC: LegalTerm = { term: { kind: 'business-days', days: 15 }, source: 'Ley 10/2025 art. 17.1' }
const CONTINUITY: LegalTerm = { term: { kind: 'hours', hours: 2 }, source: 'Ley 10/2025 art. 17.2' }
const FINANCE: LegalTerm = {
  term: { kind: 'months', months: 1 },
  source: 'Ley 44/2002 arts. 29, 29 bis and 29 septies',
}

/** Telecoms answer by the law of their sector first (Ley 10/2025 art. 2.6): `terms` in the charter; until then so. */
const LAW: Readonly<Record<DeadlineSettings['regime'], LegalTerm>> = {
  general: GENERAL,
  lsac: LSAC,
  finance: FINANCE,
  telecom: LSAC,
}

const SECTOR = 'The law of the sector, as deadlines.terms in charter.yaml gives it'

/** Right for a site that has set nothing: the strictest reading, by calendar days. */
export const DEFAULT_DEADLINES: DeadlinePolicy = deadlinePolicyOf({
  deadlines: DEFAULT_SETTINGS,
  charter: undefined,
  hours: undefined,
})

export function deadlinePolicyOf({
  deadlines,
  charter,
  hours,
}: Pick<Knowledge, 'deadlines' | 'charter' | 'hours'>): DeadlinePolicy {
  const promised = (name: string) => {
    const commitment = charter && Object.hasOwn(charter, name) ? charter[name] : undefined
    return commitment && termOf(commitment)
  }
  const claim = promised('claimAnswer')
  return {
    law: deadlines,
    promises: { claim, billing: promised('billingAnswer') ?? claim },
    calendar: { week: deadlines.week, holidays: new Set(hours?.holidays.map(({ date }) => date)) },
  }
}

/**
 * What the law gives for a claim kind. Two have a rule of their own: `billing` (undue charges; five days under every
 * regime, as the safe default) and `continuity` (the interruption of a basic service). All others are answered like a
 * `claim`: complaint, return, warranty, delivery, and also suggestion, compliment and enquiry, which have no term in
 * law, because a complaint is one whatever it is called (Ley 10/2025 art. 3.10).
 */
export function legalTerm(kind: string, { law }: DeadlinePolicy): LegalTerm {
  const own = sectorTerm(kind, law.terms)
  if (own) return own
  if (kind === 'billing') return BILLING
  if (kind === 'continuity' && law.basicContinuousService) return CONTINUITY
  return sectorTerm('claim', law.terms) ?? LAW[law.regime]
}

/** What the shop promises for it; undefined where it promises nothing. */
export function promisedTerm(kind: string, { promises }: DeadlinePolicy): Term | undefined {
  return kind === 'billing' ? promises.billing : promises.claim
}

function sectorTerm(kind: string, terms: DeadlineSettings['terms']): LegalTerm | undefined {
  const written = Object.hasOwn(terms, kind) ? terms[kind] : undefined
  return written && { term: termOf(written), source: SECTOR }
}

function termOf({ value, unit }: { value: number; unit: Unit }): Term {
  switch (unit) {
    case 'minutes':
      return { kind: 'hours', hours: value / 60 }
    case 'hours':
      return { kind: 'hours', hours: value }
    case 'days':
      return { kind: 'calendar-days', days: value }
    case 'businessDays':
      return { kind: 'business-days', days: value }
    case 'months':
      return { kind: 'months', months: value }
  }
}

type Unit = Charter[string]['unit'] | DeadlineSettings['terms'][string]['unit']
