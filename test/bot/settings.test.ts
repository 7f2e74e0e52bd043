import { readFileSync } from 'node:fs'
import { describe, expect, it, test } from 'vitest'
import { readSettings, SETTING_NAMES, SettingsError } from '../../bot/settings.js'

function problemsOf(env: Record<string, string>): readonly string[] {
  try {
    readSettings(env, '/srv/desk')
  } catch (error) {
    if (error instanceof SettingsError) return error.problems
    throw error
  }
  return []
}

describe('settings', () => {
  it('needs none: the defaults serve this machine', () => {
    expect(readSettings({}, '/srv/desk')).toEqual({
      host: '127.0.0.1',
      port: 3978,
      dataDir: '/srv/desk/data',
      knowledgeDir: '/srv/desk/knowledge/content',
      webOrigins: [],
      trustedProxies: [],
      tokensPerMinute: 60,
      messagesPerMinute: 60,
      uploads: { fileMb: 10, perMessage: 5, perConversation: 30, totalMb: 10_240 },
      logLevel: 'info',
      botFramework: { kind: 'off' },
    })
  })

  it('takes an empty or blank value for none', () => {
    const empty = Object.fromEntries(SETTING_NAMES.map((name) => [name, name.length % 2 ? '' : '  ']))
    expect(readSettings(empty, '/srv/desk')).toEqual(readSettings({}, '/srv/desk'))
  })

  it('reads every setting', () => {
    const settings = readSettings(
      {
        HOST: '0.0.0.0',
        PORT: '8080',
        PUBLIC_URL: 'https://Desk.example/',
        DATA_DIR: '/var/desk',
        KNOWLEDGE_DIR: 'texts',
        DIRECT_LINE_SECRET: 'a-secret-of-the-desk',
        WEB_ORIGINS: 'https://shop.example, https://www.shop.example/ http://localhost:8000',
        TRUSTED_PROXIES: '127.0.0.1, 10.0.0.0/8 ::1',
        TOKENS_PER_MINUTE: '0',
        MESSAGES_PER_MINUTE: '5',
        UPLOAD_MB: '25',
        UPLOADS_PER_MESSAGE: '3',
        UPLOADS_PER_CONVERSATION: '12',
        UPLOADS_TOTAL_MB: '0',
        CLAMD_URL: 'tcp://scanner:3310',
        DESK_ADMIN_EMAIL: 'ana@shop.example',
        DESK_ADMIN_PASSWORD: 'correct horse',
        SMTP_URL: 'smtp://desk:secret%40word@mail.example:587',
        MAIL_FROM: 'Customer service <service@shop.example>',
        LOG_LEVEL: 'debug',
        MicrosoftAppType: 'SingleTenant',
        MicrosoftAppId: 'app',
        MicrosoftAppPassword: 'password',
        MicrosoftAppTenantId: 'tenant',
      },
      '/srv/desk',
    )
    expect(settings).toEqual({
      host: '0.0.0.0',
      port: 8080,
      publicUrl: 'https://desk.example',
      dataDir: '/var/desk',
      knowledgeDir: '/srv/desk/texts',
      directLineSecret: 'a-secret-of-the-desk',
      webOrigins: ['https://shop.example', 'https://www.shop.example', 'http://localhost:8000'],
      trustedProxies: ['127.0.0.1', '10.0.0.0/8', '::1'],
      tokensPerMinute: 0,
      messagesPerMinute: 5,
      uploads: { fileMb: 25, perMessage: 3, perConversation: 12, totalMb: 0 },
      clamdUrl: new URL('tcp://scanner:3310'),
      deskAdmin: { email: 'ana@shop.example', password: 'correct horse' },
      smtp: {
        host: 'mail.example',
        port: 587,
        isSecure: false,
        credentials: { user: 'desk', pass: 'secret@word' },
        isLocal: false,
      },
      mailFrom: { name: 'Customer service', address: 'service@shop.example' },
      logLevel: 'debug',
      botFramework: { kind: 'app', type: 'SingleTenant', id: 'app', password: 'password', tenantId: 'tenant' },
    })
  })

  it('tells all wrong settings at once', () => {
    const problems = problemsOf({
      PORT: 'x',
      LOG_LEVEL: 'loud',
      DATABASE_URL: 'postgres://db',
      DESK_ADMIN_EMAIL: 'a@b',
    })
    expect(problems.map((problem) => problem.split(' ')[0])).toEqual([
      'PORT',
      'DATABASE_URL',
      'LOG_LEVEL',
      'DESK_ADMIN_PASSWORD',
    ])
  })

  test.each<[string, Record<string, string>, RegExp]>([
    ['PORT', { PORT: '70000' }, /whole number from 0 to 65535.*not '70000'/],
    ['PORT', { PORT: '-1' }, /not '-1'/],
    ['PORT', { PORT: '3978.5' }, /not '3978.5'/],
    ['HOST', { HOST: 'http://x' }, /such as 127\.0\.0\.1/],
    ['PUBLIC_URL', { PUBLIC_URL: 'desk.example' }, /https:\/\/desk\.example/],
    ['PUBLIC_URL', { PUBLIC_URL: 'https://desk.example/chat' }, /without a path/],
    ['PUBLIC_URL', { PUBLIC_URL: 'ftp://desk.example' }, /without a path/],
    ['DATABASE_URL', { DATABASE_URL: 'postgres://me:pass@db/x' }, /keeps its data in files/],
    ['DIRECT_LINE_SECRET', { DIRECT_LINE_SECRET: 'short' }, /at least 16/],
    ['DIRECT_LINE_SECRET', { DIRECT_LINE_SECRET: 'a long secret with spaces' }, /without spaces/],
    ['WEB_ORIGINS', { WEB_ORIGINS: 'shop.example' }, /https:\/\/shop\.example/],
    ['WEB_ORIGINS', { WEB_ORIGINS: 'https://*.shop.example' }, /separated by commas/],
    ['TRUSTED_PROXIES', { TRUSTED_PROXIES: '10.0.0.0/40' }, /10\.0\.0\.0\/8/],
    ['TOKENS_PER_MINUTE', { TOKENS_PER_MINUTE: 'many' }, /0: no limit/],
    ['UPLOAD_MB', { UPLOAD_MB: '0' }, /1 to 100/],
    ['CLAMD_URL', { CLAMD_URL: 'http://127.0.0.1:3310' }, /tcp:/],
    ['MESSAGES_PER_MINUTE', { MESSAGES_PER_MINUTE: '1e3' }, /0: no limit/],
    ['DESK_ADMIN_EMAIL', { DESK_ADMIN_EMAIL: 'ana', DESK_ADMIN_PASSWORD: '12345678' }, /e-mail/],
    ['DESK_ADMIN_EMAIL', { DESK_ADMIN_PASSWORD: '12345678' }, /must be set/],
    ['DESK_ADMIN_PASSWORD', { DESK_ADMIN_EMAIL: 'a@b.c', DESK_ADMIN_PASSWORD: '1234' }, /at least 8/],
    ['SMTP_URL', { SMTP_URL: 'mail.example', MAIL_FROM: 'service@shop.example' }, /smtps:\/\//],
    ['SMTP_URL', { SMTP_URL: 'smtp://a:100%@mail.example', MAIL_FROM: 'service@shop.example' }, /%40/],
    ['MAIL_FROM', { MAIL_FROM: 'Customer service' }, /Customer service <service@shop\.example>/],
    ['MAIL_FROM', { MAIL_FROM: 'a@shop.example, b@shop.example' }, /an e-mail address/],
    ['MAIL_FROM', { SMTP_URL: 'smtp://mail.example' }, /must be set with SMTP_URL/],
    ['LOG_LEVEL', { LOG_LEVEL: 'INFO' }, /fatal, error/],
    ['MicrosoftAppType', { MicrosoftAppType: 'Multi' }, /MultiTenant/],
    ['MicrosoftAppPassword', { MicrosoftAppId: 'app' }, /with MicrosoftAppId/],
    ['MicrosoftAppId', { MicrosoftAppPassword: 'p' }, /with MicrosoftAppPassword/],
    ['MicrosoftAppTenantId', { MicrosoftAppType: 'UserAssignedMSI', MicrosoftAppId: 'app' }, /UserAssignedMSI/],
    ['BOT_FRAMEWORK_INSECURE', { BOT_FRAMEWORK_INSECURE: 'yes' }, /local/],
  ])('refuses a wrong %s of %j and tells the cure', (name, env, cure) => {
    const problems = problemsOf(env)
    expect(problems).toHaveLength(1)
    expect(problems[0]).toMatch(new RegExp(`^${name} `))
    expect(problems[0]).toMatch(cure)
  })

  it('never repeats a secret in a complaint', () => {
    const env = { DATABASE_URL: 'canary-1', DIRECT_LINE_SECRET: 'canary 2', SMTP_URL: 'canary-3' }
    expect(problemsOf({ ...env, DESK_ADMIN_EMAIL: 'a@b', DESK_ADMIN_PASSWORD: 'canary4' }).join()).not.toContain(
      'canary',
    )
  })

  test.each([
    ['127.0.0.1', 'insecure'],
    ['localhost', 'insecure'],
    ['::1', 'insecure'],
    ['0.0.0.0', 'off'],
    ['127.example', 'off'],
  ])('lets strangers use /api/messages on %s only when that is loopback: %s', (HOST, kind) => {
    expect(readSettings({ HOST, BOT_FRAMEWORK_INSECURE: 'local' }, '/').botFramework).toEqual({ kind })
  })

  it('lists the same names and defaults in .env.example', () => {
    const lines = readFileSync(new URL('../../.env.example', import.meta.url), 'utf8').split('\n')
    const pairs = lines.filter((line) => line && !line.startsWith('#')).map((line) => line.split(/=(.*)/s))
    expect(pairs.map(([name]) => name)).toEqual(SETTING_NAMES)
    const example = Object.fromEntries(pairs.map(([name, value]) => [name, value]))
    expect(readSettings(example, '/srv/desk')).toEqual(readSettings({}, '/srv/desk'))
  })
})
