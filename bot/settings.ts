/** The settings: read once from the environment, all wrong ones told at once, each with its cure. */
import { resolve } from 'node:path'
import { z } from 'zod'
import { parseMailbox, type Mailbox } from '../desk/mail/address.js'
import { parseSmtpUrl, type SmtpServer } from '../desk/mail/smtp-server.js'
import { isNetwork } from './http/network.js'
import type { UploadSettings } from './uploads.js'

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const
const APP_TYPES = ['MultiTenant', 'SingleTenant', 'UserAssignedMSI'] as const
const ADMIN_PASSWORD_LENGTH = 8
/** A shorter secret could be guessed from any token it has signed. */
const SECRET_LENGTH = 16

export interface Settings {
  readonly host: string
  /** 0: any free port. */
  readonly port: number
  /** The origin that customers' browsers use, such as `https://desk.example`; undefined: as each request's Host says. */
  readonly publicUrl?: string
  /** Absolute path. */
  readonly dataDir: string
  /** Absolute path. */
  readonly knowledgeDir: string
  /** Undefined: made at the first start and kept in the data folder. */
  readonly directLineSecret?: string
  /** Origins whose pages may embed the chat; `*` among them: every page. */
  readonly webOrigins: readonly string[]
  /** Addresses or networks (CIDR) of the reverse proxies whose X-Forwarded-* headers are believed. */
  readonly trustedProxies: readonly string[]
  /** 0: no limit. */
  readonly tokensPerMinute: number
  /** 0: no limit. */
  readonly messagesPerMinute: number
  readonly uploads: UploadSettings
  /** Undefined: nobody looks for viruses in customers' files. */
  readonly clamdUrl?: URL
  readonly deskAdmin?: { readonly email: string; readonly password: string }
  /** Undefined: mails are left in the outbox folder. */
  readonly smtp?: SmtpServer
  /** Who mails come from; given wherever `smtp` is. */
  readonly mailFrom?: Mailbox
  readonly logLevel: (typeof LOG_LEVELS)[number]
  readonly botFramework: BotFrameworkSettings
}

export type BotFrameworkSettings =
  | { readonly kind: 'off' }
  /** Nobody is asked who they are: for trying things out on this machine. */
  | { readonly kind: 'insecure' }
  | {
      readonly kind: 'app'
      readonly type: (typeof APP_TYPES)[number]
      readonly id: string
      readonly password: string
      readonly tenantId: string
    }

/** Its message is the list; `problems` has one sentence for each wrong setting. */
export class SettingsError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(`The settings are wrong:\n${problems.map((problem) => `- ${problem}`).join('\n')}`)
    this.name = 'SettingsError'
  }
}

/** Relative folders start from `root`. Throws a SettingsError that lists every problem. */
export function readSettings(env: Readonly<Record<string, string | undefined>>, root: string): Settings {
  const given = Object.fromEntries(Object.keys(FIELDS).map((name) => [name, env[name]?.trim() || undefined]))
  const read = z.object(FIELDS).safeParse(given)
  const problems = [
    ...(read.error?.issues ?? []).map((issue) => `${issue.path.join('.')} ${issue.message}`),
    ...togetherProblems(given),
  ]
  if (!read.success || problems.length > 0) throw new SettingsError(problems)
  return settingsFrom(read.data, root)
}

const whole = (from: number, to: number, what: string) =>
  z.string().refine((text) => /^\d+$/.test(text) && Number(text) >= from && Number(text) <= to, {
    error: ({ input }) => `must be a whole number from ${from} to ${to} (${what}), not '${String(input)}'.`,
  })

const oneOf = (allowed: readonly string[]) =>
  z.string().refine((text) => allowed.includes(text), {
    error: ({ input }) => `must be one of ${allowed.join(', ')}, not '${String(input)}'.`,
  })

const checked = (holds: (text: string) => boolean, cure: string) =>
  z.string().refine(holds, { error: ({ input }) => `must be ${cure}, not '${String(input)}'.` })

/** For values that must not end up in a log or on a screen. */
const secret = (holds: (text: string) => boolean, cure: string) =>
  z.string().refine(holds, { error: `must be ${cure}.` })

/** Every setting there is, by its name in the environment. `.env.example` lists the same. */
const FIELDS = {
  HOST: checked(
    (text) => !/[\s/]/.test(text),
    'a host name or address to listen on, such as 127.0.0.1 or 0.0.0.0',
  ).default('127.0.0.1'),
  PORT: whole(0, 65_535, 'a TCP port; 0 takes any free one').default('3978'),
  PUBLIC_URL: checked(isOrigin, 'an address without a path, such as https://desk.example').optional(),
  DATA_DIR: z.string().default('./data'),
  KNOWLEDGE_DIR: z.string().default('./knowledge/content'),
  DATABASE_URL: secret(
    () => false,
    'left empty: this version keeps its data in files under DATA_DIR and would not use a database',
  ).optional(),
  DIRECT_LINE_SECRET: secret(
    (text) => text.length >= SECRET_LENGTH && /^[!-~]+$/.test(text),
    `at least ${SECRET_LENGTH} letters, digits or signs without spaces; or leave it empty and one is made`,
  ).optional(),
  WEB_ORIGINS: checked(
    (text) => listOf(text).every((item) => item === '*' || isOrigin(item)),
    'origins separated by commas, such as https://shop.example,https://www.shop.example, or *',
  ).default(''),
  TRUSTED_PROXIES: checked(
    (text) => listOf(text).every(isNetwork),
    'addresses or networks separated by commas, such as 127.0.0.1,10.0.0.0/8',
  ).default(''),
  TOKENS_PER_MINUTE: whole(0, 1_000_000, 'new chats a minute and address; 0: no limit').default('60'),
  MESSAGES_PER_MINUTE: whole(0, 1_000_000, 'messages a minute and conversation; 0: no limit').default('60'),
  UPLOAD_MB: whole(1, 100, 'MB of one file').default('10'),
  UPLOADS_PER_MESSAGE: whole(1, 10, 'files').default('5'),
  UPLOADS_PER_CONVERSATION: whole(0, 1_000, 'files').default('30'),
  UPLOADS_TOTAL_MB: whole(0, 100_000_000, 'MB of all files; 0: no limit').default('10240'),
  CLAMD_URL: checked(isTcp, 'an address such as tcp://127.0.0.1:3310, or empty').optional(),
  DESK_ADMIN_EMAIL: checked((text) => /^[^\s@]+@[^\s@]+$/.test(text), 'an e-mail address').optional(),
  DESK_ADMIN_PASSWORD: secret(
    (text) => text.length >= ADMIN_PASSWORD_LENGTH,
    `at least ${ADMIN_PASSWORD_LENGTH} characters long`,
  ).optional(),
  SMTP_URL: secret(
    (text) => parseSmtpUrl(text) !== undefined,
    'an address such as smtps://name:password@mail.example:465 (signs such as @ or : in name and password as %40, %3A), or empty',
  ).optional(),
  MAIL_FROM: checked(
    (text) => parseMailbox(text) !== undefined,
    'an e-mail address such as service@shop.example, or Customer service <service@shop.example>',
  ).optional(),
  LOG_LEVEL: oneOf(LOG_LEVELS).default('info'),
  MicrosoftAppType: oneOf(APP_TYPES).default('MultiTenant'),
  MicrosoftAppId: z.string().optional(),
  MicrosoftAppPassword: z.string().optional(),
  MicrosoftAppTenantId: z.string().optional(),
  BOT_FRAMEWORK_INSECURE: oneOf(['local']).optional(),
} satisfies Record<string, z.ZodType<string | undefined, string | undefined>>

export const SETTING_NAMES: readonly string[] = Object.keys(FIELDS)

/** What only shows when two settings are seen together. */
function togetherProblems(given: Readonly<Record<string, string | undefined>>): string[] {
  const problems: string[] = []
  const { DESK_ADMIN_EMAIL, DESK_ADMIN_PASSWORD, MicrosoftAppId, MicrosoftAppPassword } = given
  if (DESK_ADMIN_EMAIL && !DESK_ADMIN_PASSWORD) problems.push('DESK_ADMIN_PASSWORD must be set with DESK_ADMIN_EMAIL.')
  if (DESK_ADMIN_PASSWORD && !DESK_ADMIN_EMAIL) problems.push('DESK_ADMIN_EMAIL must be set with DESK_ADMIN_PASSWORD.')
  if (given['SMTP_URL'] && !given['MAIL_FROM'])
    problems.push('MAIL_FROM must be set with SMTP_URL: the address that customers see as the sender.')
  const managed = given['MicrosoftAppType'] === 'UserAssignedMSI'
  if (MicrosoftAppId && !MicrosoftAppPassword && !managed)
    problems.push(
      'MicrosoftAppPassword must be set with MicrosoftAppId (Azure shows it under "Certificates & secrets").',
    )
  if (MicrosoftAppPassword && !MicrosoftAppId) problems.push('MicrosoftAppId must be set with MicrosoftAppPassword.')
  const behindProxy = given['PUBLIC_URL'] ?? given['TRUSTED_PROXIES']
  if (given['BOT_FRAMEWORK_INSECURE'] && behindProxy)
    problems.push(
      'BOT_FRAMEWORK_INSECURE must be left empty with PUBLIC_URL or TRUSTED_PROXIES: a proxy would open /api/messages to everybody.',
    )
  const ofOneTenant = managed || given['MicrosoftAppType'] === 'SingleTenant'
  if (ofOneTenant && MicrosoftAppId && !given['MicrosoftAppTenantId'])
    problems.push(`MicrosoftAppTenantId must be set when MicrosoftAppType is ${given['MicrosoftAppType']}.`)
  return problems
}

type Read = z.output<z.ZodObject<typeof FIELDS>>

function settingsFrom(read: Read, root: string): Settings {
  const { DESK_ADMIN_EMAIL: email, DESK_ADMIN_PASSWORD: password } = read
  return {
    host: read.HOST,
    port: Number(read.PORT),
    ...(read.PUBLIC_URL ? { publicUrl: new URL(read.PUBLIC_URL).origin } : {}),
    dataDir: resolve(root, read.DATA_DIR),
    knowledgeDir: resolve(root, read.KNOWLEDGE_DIR),
    ...(read.DIRECT_LINE_SECRET ? { directLineSecret: read.DIRECT_LINE_SECRET } : {}),
    webOrigins: listOf(read.WEB_ORIGINS).map((item) => (item === '*' ? item : new URL(item).origin)),
    trustedProxies: listOf(read.TRUSTED_PROXIES),
    tokensPerMinute: Number(read.TOKENS_PER_MINUTE),
    messagesPerMinute: Number(read.MESSAGES_PER_MINUTE),
    uploads: {
      fileMb: Number(read.UPLOAD_MB),
      perMessage: Number(read.UPLOADS_PER_MESSAGE),
      perConversation: Number(read.UPLOADS_PER_CONVERSATION),
      totalMb: Number(read.UPLOADS_TOTAL_MB),
    },
    ...(read.CLAMD_URL ? { clamdUrl: new URL(read.CLAMD_URL) } : {}),
    ...(email && password ? { deskAdmin: { email, password } } : {}),
    smtp: read.SMTP_URL ? parseSmtpUrl(read.SMTP_URL) : undefined,
    mailFrom: read.MAIL_FROM ? parseMailbox(read.MAIL_FROM) : undefined,
    logLevel: LOG_LEVELS.find((level) => level === read.LOG_LEVEL) ?? 'info',
    botFramework: botFrameworkFrom(read),
  }
}

function botFrameworkFrom(read: Read): BotFrameworkSettings {
  if (!read.MicrosoftAppId) {
    const insecure = read.BOT_FRAMEWORK_INSECURE === 'local' && isLoopback(read.HOST)
    return { kind: insecure ? 'insecure' : 'off' }
  }
  return {
    kind: 'app',
    type: APP_TYPES.find((type) => type === read.MicrosoftAppType) ?? 'MultiTenant',
    id: read.MicrosoftAppId,
    password: read.MicrosoftAppPassword ?? '',
    tenantId: read.MicrosoftAppTenantId ?? '',
  }
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host)
}

function listOf(text: string): string[] {
  return text.split(/[\s,]+/).filter(Boolean)
}

function isOrigin(text: string): boolean {
  const url = urlOf(text)
  if (!url || !/^https?:$/.test(url.protocol)) return false
  return url.pathname === '/' && !url.search && !url.hash && !url.username && !text.includes('*')
}

function isTcp(text: string): boolean {
  const url = urlOf(text)
  return url?.protocol === 'tcp:' && url.hostname !== '' && /^\/?$/.test(url.pathname)
}

function urlOf(text: string): URL | undefined {
  return URL.canParse(text) ? new URL(text) : undefined
}
