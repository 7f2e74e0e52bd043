/** What belongs to a claim, as the desk's page thinks of it. */
import { describe, expect, it } from 'vitest'
import type { Api, Result } from '../../web/desk/api.js'
import { besideActions } from '../../web/desk/actions/beside.js'
import type { Parts } from '../../web/desk/actions/parts.js'
import { fileAddress, isPicture, sizeWords } from '../../web/desk/claims/file.js'
import { NO_FILTER } from '../../web/desk/claims/filter.js'
import { fieldsOf } from '../../web/desk/claims/record.js'
import { isConversationKept, surveyIn } from '../../web/desk/claims/standing.js'
import { newFilesIn, replyText } from '../../web/desk/claims/talk.js'
import { valueWords } from '../../web/desk/claims/value.js'
import { words } from '../../web/desk/words/words.js'
import type { ClaimEvent, ClaimTalk, ClaimView } from '../../web/desk/claims/wire.js'
import { freshState } from '../../web/desk/state.js'
import { createStore } from '../../web/desk/store.js'
import { AT, claimView, CUSTOMER } from './desk-claim.js'

const DESK = { kind: 'desk' } as const
const resolved: ClaimEvent = {
  kind: 'resolved',
  at: AT,
  by: DESK,
  channel: 'chat',
  messageId: 'm',
  text: '',
  answers: [],
}

describe('what the customer wrote in the chat', () => {
  const talk: ClaimTalk = {
    kind: 'open',
    messages: [
      { seq: 4, at: AT, text: ' El 12 de noviembre ', files: [{ name: 'a.png', id: 'a' }] },
      { seq: 6, at: AT, text: '', files: [{ name: 'fuera.png' }, { name: 'a.png', id: 'a' }] },
      { seq: 8, at: AT, text: 'Y aquí la otra', files: [{ name: 'b.png', id: 'b' }] },
    ],
  }

  it('is recorded in their words, a paragraph for each message', () => {
    expect(replyText(talk)).toBe('El 12 de noviembre\n\nY aquí la otra')
  })

  it('brings the files that are no evidence yet, once each, and none that is elsewhere', () => {
    const known = { id: 'b', kind: 'missing', role: 'evidence', at: AT, by: 'customer' } as const
    expect(newFilesIn({ talk, files: [known] })).toEqual(['a'])
  })
})

describe('what the customer wishes and thinks', () => {
  const kept = (keepConversation: boolean): ClaimEvent => ({
    kind: 'consent-changed',
    at: AT,
    by: CUSTOMER,
    keepConversation,
  })

  it('is the last that they said about keeping the conversation', () => {
    const { events } = claimView()
    expect(isConversationKept(events)).toBe(false)
    expect(isConversationKept([...events, kept(true)])).toBe(true)
    expect(isConversationKept([...events, kept(true), kept(false)])).toBe(false)
  })

  it('is their answer to the survey of the last resolution', () => {
    const answered = { kind: 'survey-answered', at: AT, by: CUSTOMER, score: 4, cause: 'attention' } as const
    const reopened = { kind: 'reopened', at: AT, by: CUSTOMER, why: 'No' } as const
    expect(surveyIn(claimView().events)).toBeUndefined()
    expect(surveyIn([resolved])).toEqual({ kind: 'none' })
    expect(surveyIn([resolved, answered])).toMatchObject({ kind: 'answered', score: 4, cause: 'attention' })
    expect(surveyIn([resolved, answered, reopened, resolved])).toEqual({ kind: 'none' })
  })
})

describe('a file of a claim', () => {
  it('is shown with its size as people say it', () => {
    expect([1, 12_345, 3_456_789].map((bytes) => sizeWords(bytes, 'es'))).toEqual(['1 kB', '13 kB', '3,5 MB'])
  })

  it('has an address of its own, and is opened only when it is a picture that browsers draw', () => {
    expect(fileAddress('MO-1', 'a/b')).toBe('/api/desk/claims/MO-1/files/a%2Fb')
    expect(['image/png', 'image/jpeg', 'image/webp'].every(isPicture)).toBe(true)
    expect(['image/svg+xml', 'text/html', 'application/pdf', 'image/heic'].some(isPicture)).toBe(false)
  })
})

describe('what a field says', () => {
  it('is in words where it is a code, a date where it is a day, and else as it was given', () => {
    expect(valueWords('trouble', 'missing', words.es, 'es')).toBe('No ha llegado')
    expect(valueWords('remedy', 'refund', words.en, 'en')).toBe('Money back')
    expect(valueWords('since', '2026-11-03', words.ca, 'ca')).toMatch(/^3 .*2026$/)
    expect(valueWords('trouble', 'constructor', words.es, 'es')).toBe('constructor')
    expect(valueWords('__proto__', 'x', words.es, 'es')).toBe('x')
  })
})

describe('a detail to be set right', () => {
  it('is one that there is, or one of the usual ones', () => {
    expect(fieldsOf({ fields: { size: 'L', order: 'NX-1' } })).toEqual(
      expect.arrayContaining(['size', 'order', 'email', 'phone']),
    )
    expect(new Set(fieldsOf({ fields: { order: 'NX-1' } })).size).toBe(fieldsOf({ fields: { order: 'NX-1' } }).length)
  })
})

describe('what is fetched beside a claim', () => {
  const ok = <T>(value: T): Promise<Result<T>> => Promise.resolve({ kind: 'ok', value })
  const VIEW = claimView()

  function pageWith(server: Partial<Api>, view: ClaimView = VIEW) {
    const store = createStore(freshState({ kind: 'claim', id: view.id, filter: NO_FILTER }))
    store.tell({
      kind: 'signed-in',
      staff: { id: 's1', name: 'Ana', alias: 'Ana', email: '', role: 'admin' },
      outbox: [],
    })
    store.tell({ kind: 'claim-opening', id: view.id })
    store.tell({ kind: 'claim-fetched', view, staffId: 's1' })
    const beside = besideActions({ store, api: server } as unknown as Parts) // it asks for nothing else
    return { store, beside, shown: () => store.state().claims.beside }
  }

  it('is told as failed when there is no answer, and is there at the next try', async () => {
    const history = { claims: [], conversations: [], more: { claims: 0, conversations: 0 } }
    const answers = [Promise.resolve({ kind: 'unreachable' } as const), ok(history)]
    const { beside, shown } = pageWith({ claimHistory: () => answers.shift() ?? ok(history) })
    await beside.past(VIEW.id)
    expect(shown().past).toEqual({ kind: 'failed' })
    await beside.past(VIEW.id)
    expect(shown().past).toEqual({ kind: 'known', history })
  })

  it('is not shown beside another claim', async () => {
    const { store, beside, shown } = pageWith({
      claimHistory: () => ok({ claims: [], conversations: [], more: { claims: 1, conversations: 0 } }),
    })
    const fetching = beside.past(VIEW.id)
    store.tell({ kind: 'claim-opening', id: 'MO-2' })
    await fetching
    expect(shown().past).toEqual({ kind: 'loading' })
  })

  it('says that a conversation is not kept any more', async () => {
    const gone = { kind: 'refused', status: 404, code: 'unknown-conversation' } as const
    const { beside, shown } = pageWith({ conversation: () => Promise.resolve(gone) })
    await beside.transcript(VIEW.id, 'c1')
    expect(shown().transcript).toEqual({ kind: 'gone' })
    beside.hideTranscript(VIEW.id)
    expect(shown().transcript).toEqual({ kind: 'hidden' })
  })

  it('adds the files that can be added, and tells of each of the others why not', async () => {
    const sent: string[] = []
    const refused = { kind: 'refused', status: 415, code: 'file-kind' } as const
    const { store, beside, shown } = pageWith({
      addFile: (_, { name }) => {
        sent.push(name)
        return name === 'truco.pdf' ? Promise.resolve(refused) : ok({ ...VIEW, title: name, version: VIEW.version + 1 })
      },
    })
    const large = { name: 'larga.png', size: 11 * 1024 * 1024 } as File // its bytes are never read
    const files = [new File(['a'], 'foto.png'), new File(['b'], 'truco.pdf'), large]
    expect(await beside.addFiles(VIEW.id, files)).toBe(1)
    expect(sent).toEqual(['foto.png', 'truco.pdf'])
    expect(shown().adding).toEqual({
      now: undefined,
      failed: [
        { name: 'truco.pdf', why: 'file-kind' },
        { name: 'larga.png', why: 'too-large' },
      ],
    })
    expect(store.state().claims.open).toMatchObject({ kind: 'open', view: { title: 'foto.png' }, news: [] })
  })
})
