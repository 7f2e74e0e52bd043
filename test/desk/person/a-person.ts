/** A desk on disk that has been written to by Eva and by Pau, in chats and in claims. */
import { mkdtemp, readdir, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Conversation } from '../../../desk/conversation.js'
import { compose } from '../../../desk/mail/compose.js'
import { outboxCarrier } from '../../../desk/mail/outbox-carrier.js'
import { createOpinions } from '../../../desk/opinions.js'
import { receiptKeeper } from '../../../desk/receipt/keeper.js'
import { receiptPdf } from '../../../desk/receipt/pdf.js'
import { openFileStore } from '../../../desk/store/file-store.js'
import type { Store } from '../../../desk/store/store.js'
import { quietLog } from '../../bot/quiet-log.js'
import { conversation, entry, openDesk, store as keep, the, type Browser, type OpenDesk } from '../open-desk.js'

/** In everything that Eva has said, and in nothing that anybody else has. */
export const CANARY = 'CanariGroc'
export const EVA = `eva.${CANARY}@example.cat`
export const PAU = 'pau@example.cat'
export const EVAS_CLAIM = 'MO-WFA7C4RC'
export const PAUS_CLAIM = 'MO-WD8NSFZG'

export interface Peopled extends OpenDesk {
  readonly dir: string
  readonly files: Store
  readonly admin: Browser
  readonly operator: Browser
  /** The id of Eva's photo. */
  readonly photo: string
}

export async function peopled(): Promise<Peopled> {
  const dir = await mkdtemp(join(tmpdir(), 'mostrador-'))
  const files = await openFileStore(dir, { now: () => new Date('2026-11-23T09:00:00.000Z') })
  const keepReceipt = receiptKeeper({ attachments: files.attachments, renderPdf: receiptPdf, log: quietLog() })
  const desk = await openDesk({ store: files, keepReceipt })
  const admin = await desk.someone('admin', 'Marta')
  const operator = await desk.someone('operator', 'Ana')
  const { id: photo } = await files.attachments.put(Buffer.from(CANARY), {
    name: `${CANARY}.png`,
    contentType: 'image/png',
  })
  const { id: paus } = await files.attachments.put(Buffer.from('pau'), { name: 'pau.png', contentType: 'image/png' })
  await keep(desk.conversations, chat('eva-1', EVA, photo))
  await keep(desk.conversations, chat('eva-2', EVA))
  await keep(desk.conversations, chat('pau-1', PAU, paus))
  await file(desk, EVAS_CLAIM, 'eva-1', EVA, photo)
  await file(desk, PAUS_CLAIM, 'pau-1', PAU, paus)
  return { ...desk, dir, files, admin, operator, photo }
}

function chat(id: string, email: string, photo?: string): Conversation {
  const attachments = photo
    ? {
        attachments: [
          { contentType: 'image/png', name: 'foto.png', contentUrl: `/v3/directline/attachments/${photo}/f` },
        ],
      }
    : {}
  return conversation(id, {
    customer: { id: `user-${email}`, name: email },
    dialog: { form: { email } },
    brief: { wants: [`=Soc ${email}`], said: [{ name: 'email', value: email }] },
    entries: [
      entry(1, { kind: 'customer' }, `=Soc ${email} i la porta va arribar trencada`, attachments),
      entry(2, { kind: 'person', staffId: 'staff-1', alias: 'Ana' }, `Bon dia, ${email}`),
    ],
    events: [
      { kind: 'started', at: '2026-11-23T08:00:00.000Z', channel: 'web', language: 'ca' },
      { kind: 'requested', at: '2026-11-23T08:00:01.000Z', reason: `de ${email}` },
      { kind: 'withdrawn', at: '2026-11-23T08:00:02.000Z' },
    ],
  })
}

async function file({ claims }: OpenDesk, reference: string, conversationId: string, email: string, photo: string) {
  await claims.file({
    reference,
    kind: 'claim',
    language: 'ca',
    conversationId,
    fields: { what: `-${email}: la porta`, email, receiptByMail: 'yes' },
    issues: [{ id: '1', text: `La porta de ${email}` }],
    attachmentIds: [photo],
    keepConversation: true,
    receipt: (filing) => ({ chat: email, document: { language: filing.language, title: email, sections: [] } }),
  })
}

/** Assesses and answers the claim, with a private note, as Ana. */
export async function answered({ ask, claims, operator }: Peopled, id: string): Promise<void> {
  const { version, fields } = the(await claims.get(id))
  const email = fields['email'] ?? ''
  const { status } = await ask(`POST /claims/${id}/commands`, { version, commands: commandsFor(email) }, operator)
  if (status !== 200) throw new Error(`The claim should have been answered: ${status}`)
}

/** What the customer thinks of it, and the letters of the claim as a desk without a mail server leaves them. */
export async function written({ claims, files, dir }: Peopled, id: string): Promise<readonly string[]> {
  const { conversationId, fields } = the(await claims.get(id))
  const text = `${fields['email']} no n’està`
  const noted = await createOpinions(claims).answer(id, conversationId, { score: 2, cause: 'attention', text })
  if (noted.kind !== 'noted') throw new Error('The opinion should have been noted')
  const from = { name: 'Botiga', address: 'botiga@example.cat' }
  for (const mailed of files.mails.ids().filter((one) => one.startsWith(id))) {
    const mail = the(await files.mails.get(mailed))
    await outboxCarrier(files.outbox).carry(await compose(mail, from, []), new AbortController().signal)
  }
  return readdir(join(dir, 'outbox'))
}

function commandsFor(email: string): readonly object[] {
  const answers = [
    { issueId: '1', finding: 'upheld', reason: `La porta de ${email} va arribar trencada i la canviem.` },
  ]
  return [
    { kind: 'assess', severity: 'low', urgency: 'low', immediateAction: false },
    { kind: 'note', text: `Nota sobre ${email}` },
    { kind: 'message', channel: 'mail', messageId: 'm0', text: `Ho estem mirant, ${email}.` },
    { kind: 'resolve', channel: 'chat', messageId: 'm1', text: 'El tècnic li trucarà demà al matí.', answers },
  ]
}

/** Every file under the folder in which the text is, in whatever letters. */
export async function filesWith(text: string, dir: string): Promise<readonly string[]> {
  const all = await readdir(dir, { recursive: true, withFileTypes: true })
  const found: string[] = []
  for (const one of all.filter((entry) => entry.isFile())) {
    const path = join(one.parentPath, one.name)
    const content = `${path.slice(dir.length)}\n${await readFile(path, 'utf8')}`
    if (content.toLowerCase().includes(text.toLowerCase())) found.push(path)
  }
  return found
}
