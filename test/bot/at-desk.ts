/** Staff at a desk that runs as a process of its own, and what its data folder holds. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ClaimRecord } from '../../desk/claim.js'
import { unseal } from '../../desk/store/sealed.js'
import { Customer, turnOf } from './customer.js'

type Address = { readonly url: string }

export const ADMIN = { email: 'root@desk.example', password: 'correct horse battery' }
/** For a desk on which nothing is slowed down, with one account. */
export const BUSY_SETTINGS = {
  ...{ MESSAGES_PER_MINUTE: '0', TOKENS_PER_MINUTE: '0', LOG_LEVEL: 'warn' },
  ...{ DESK_ADMIN_EMAIL: ADMIN.email, DESK_ADMIN_PASSWORD: ADMIN.password },
}
const STORY =
  'Quiero reclamar: la cafetera del pedido NX-10000008 llegó rota y nadie me contesta. ' +
  'Quiero que me devuelvan el dinero. Mi correo es anna@example.com'

export interface Filing {
  readonly customer: Customer
  readonly reference: string
}

/** A claim, filed in the chat. */
export async function filing(desk: Address): Promise<Filing> {
  const customer = await Customer.arrive(desk, 'by polling')
  await customer.say(desk, STORY)
  const [receipt] = await customer.say(desk, 'Sí, presentarla')
  return { customer, reference: receipt ? (turnOf(receipt)?.reference ?? '') : '' }
}

/** Calls the staff's API: `claims/MO-…`; throws what is not answered with 2xx. */
export type Staff = (method: string, path: string, body?: object) => Promise<unknown>

export async function signIn({ url }: Address): Promise<Staff> {
  const json = { 'content-type': 'application/json' }
  const response = await fetch(`${url}/api/desk/session`, {
    ...{ method: 'POST', headers: json, body: JSON.stringify(ADMIN) },
  })
  const { csrf } = (await response.json()) as { csrf: string } // our own JSON
  const headers = {
    ...json,
    cookie: response.headers.get('set-cookie')?.split(';')[0] ?? '',
    'x-csrf-token': csrf,
  }
  return async (method, path, body) => {
    const answer = await fetch(`${url}/api/desk/${path}`, { method, headers, body: body && JSON.stringify(body) })
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`)
    return answer.json()
  }
}

/** Read past the desk, so that nothing it has in memory can hide what the disk holds. */
export async function claimsIn(dataDir: string): Promise<readonly ClaimRecord[]> {
  const names = (await readdir(join(dataDir, 'claims'))).filter((name) => name.endsWith('.json'))
  return Promise.all(
    names.map(async (name) => {
      const json = unseal(await readFile(join(dataDir, 'claims', name)))
      if (!json.ok) throw new Error(`${name} is damaged: ${json.why}`)
      return JSON.parse(json.value) as ClaimRecord // the checksum says that it is what the store wrote
    }),
  )
}
