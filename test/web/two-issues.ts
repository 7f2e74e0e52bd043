/** A claim of two issues with evidence, in the only conversation there is if any, put into the data while the desk is stopped. */
import { DEFAULT_DEADLINES } from '../../desk/claims/deadline-policy.js'
import { openClaims } from '../../desk/claims.js'
import type { Language } from '../../knowledge/language.js'
import { receiptKeeper } from '../../desk/receipt/keeper.js'
import { receiptPdf } from '../../desk/receipt/pdf.js'
import { openFileStore } from '../../desk/store/file-store.js'
import { RULES } from '../desk/claims/a-claim.js'
import { quietLog } from '../bot/quiet-log.js'

/** A drop of blue. */
export const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPj/HwADBwIAMCbHYQAAAABJRU5ErkJggg==',
  'base64',
)

export const REFERENCE = 'MO-22222222'
export const ISSUES = [
  { id: '1', text: 'La tostadora llegó con la puerta rota y no cierra.' },
  { id: '2', text: 'Pagué el envío urgente y tardó nueve días.' },
]

interface Whose {
  readonly reference: string
  readonly language: Language
}

export async function fileTwoIssues(
  dataDir: string,
  { reference, language }: Whose = { reference: REFERENCE, language: 'es' },
): Promise<void> {
  const log = quietLog()
  const store = await openFileStore(dataDir, { log })
  const [conversationId = ''] = store.conversations.ids()
  const site = () => ({ rules: RULES, policy: DEFAULT_DEADLINES })
  const keepReceipt = receiptKeeper({ attachments: store.attachments, renderPdf: receiptPdf, log })
  const claims = await openClaims({ records: store.claims, keepReceipt, now: () => new Date(), site, log })
  const photo = await store.attachments.put(PNG, { name: 'puerta-rota.png', contentType: 'image/png' })
  const receipt = { chat: reference, document: { language, title: 'Recibo', sections: [] } }
  await claims.file({
    reference,
    kind: 'claim',
    language,
    conversationId,
    fields: { order: 'NX-10000008', product: 'Tostadora Brisa', email: 'anna@example.com', amount: '49,90 €' },
    issues: ISSUES,
    attachmentIds: [photo.id],
    keepConversation: true,
    receipt: () => receipt,
  })
  await store.close()
}
