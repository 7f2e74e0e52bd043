import { readdir, readFile, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { Customer, Gone, turnOf } from './customer.js'
import {
  killDeskProcesses,
  refusingDesk,
  startDeskProcess,
  type DeskOptions,
  type DeskProcess,
} from './desk-process.js'
import { article, HOURS_ANSWER, smallKnowledge } from './small-knowledge.js'
import { removeTemporaryFolders, temporaryFolder } from './temporary-folder.js'

afterEach(async () => {
  await killDeskProcesses()
  await removeTemporaryFolders()
})

/** For what follows a file's change; far more than it takes. */
const WITHIN = { timeout: 15_000, interval: 50 }

/** One that starts fast. */
async function started(options: DeskOptions = {}): Promise<DeskProcess> {
  return await startDeskProcess({ knowledgeDir: await smallKnowledge(), ...options })
}

async function refusal(options: DeskOptions): Promise<string> {
  const { code, errors } = await refusingDesk({ knowledgeDir: await smallKnowledge(), ...options })
  expect(code).toBe(1)
  expect(errors).not.toMatch(/\n {4}at /) // a stack is no cure
  return errors
}

async function getJson(url: string): Promise<unknown> {
  return (await fetch(url)).json()
}

describe('a desk that starts', () => {
  it('prints where its pages are, and they are there', async () => {
    const { url, output } = await started()
    expect(output()).toContain('Mostrador is open.')
    for (const path of ['/', '/desk/']) {
      expect(output()).toContain(` ${url}${path}\n`)
      expect((await fetch(url + path)).status).toBe(200)
    }
    expect(output()).toContain('Teams and other channels: off. Set MicrosoftAppId')
    expect(await getJson(`${url}/health/ready`)).toEqual({ ready: true, problems: [] })
  })

  it('prints a link that makes the first account, once, and none when there is staff', async () => {
    const first = await started()
    const { url, output, dataDir } = first
    const token = /\/desk\/\?setup=([\w-]+) /.exec(output())?.[1] ?? ''
    expect(await getJson(`${url}/api/desk/setup?token=${token}`)).toEqual({ open: true })
    const person = { name: 'Ana Soler', alias: 'Ana', email: 'ana@desk.example', password: 'a password for Ana' }
    expect(await posted(`${url}/api/desk/setup`, { token, ...person })).toBe(201)
    expect(await posted(`${url}/api/desk/setup`, { token, ...person, email: 'eva@desk.example' })).toBe(404)
    await first.stop()
    const second = await started({ dataDir })
    expect(second.output()).not.toContain('setup=')
    const { email, password } = person
    expect(await posted(`${second.url}/api/desk/session`, { email, password })).toBe(200)
  })

  it('makes the first account of its settings, and prints no link then', async () => {
    const [email, password] = ['ana@desk.example', 'a password for Ana']
    const { url, output } = await started({ settings: { DESK_ADMIN_EMAIL: email, DESK_ADMIN_PASSWORD: password } })
    expect(output()).not.toContain('setup=')
    expect(await posted(`${url}/api/desk/session`, { email, password })).toBe(200)
    expect(await posted(`${url}/api/desk/session`, { email, password: 'another password' })).toBe(401)
  })

  it('works from any working directory, with the knowledge that comes with it', async () => {
    const cwd = await temporaryFolder()
    const desk = await startDeskProcess({ cwd })
    const customer = await Customer.arrive(desk, 'by polling')
    const [reply] = await customer.say(desk, '¿A qué hora abren las tiendas?')
    expect(reply && turnOf(reply)?.kind).toBe('answer')
    expect(await readdir(cwd)).toEqual([])
  })

  it('says where the Bot Framework channels are when they are on', async () => {
    const desk = await started({ settings: { BOT_FRAMEWORK_INSECURE: 'local' } })
    expect(desk.output()).toContain(`Teams and other channels ${desk.url}/api/messages\n`)
  })

  it('sets a damaged conversation aside, says so, and goes on with the others', async () => {
    const dataDir = await temporaryFolder()
    const knowledgeDir = await smallKnowledge()
    const first = await started({ dataDir, knowledgeDir })
    const [whole, broken] = [await Customer.arrive(first, 'by polling'), await Customer.arrive(first, 'by polling')]
    await first.stop()
    const name = (await readdir(join(dataDir, 'conversations'))).find((file) =>
      file.startsWith(broken.conversationId.slice(0, 20)),
    )
    const path = join(dataDir, 'conversations', String(name))
    const content = await readFile(path)
    await writeFile(path, content.subarray(0, -7))

    const second = await started({ dataDir, knowledgeDir })
    const ready = await getJson(`${second.url}/health/ready`)
    expect(ready).toEqual({ ready: true, problems: [expect.stringContaining(`conversations/${name} was damaged`)] })
    expect(second.output()).toMatch(new RegExp(`"file":"conversations/${name}".*"a damaged file was set aside"`))
    const [aside] = await readdir(join(dataDir, 'damaged'))
    expect(await readFile(join(dataDir, 'damaged', String(aside)))).toEqual(content.subarray(0, -7))
    expect(await whole.everything(second)).toEqual([...whole.shown.values()])
    await expect(broken.say(second, 'Hola')).rejects.toThrow('404')
    await second.stop()

    const third = await started({ dataDir, knowledgeDir })
    const told = `damaged/${aside} was set aside at an earlier start`
    expect(await getJson(`${third.url}/health/ready`)).toEqual({
      ready: true,
      problems: [expect.stringContaining(told)],
    })
  })

  it('reads an article that is changed while it runs, and keeps the good one when the change is broken', async () => {
    const knowledgeDir = await smallKnowledge()
    const desk = await started({ knowledgeDir })
    const file = join(knowledgeDir, 'articles/es/hours.md')
    const customer = await Customer.arrive(desk, 'by polling')
    const answer = async () => (await customer.say(desk, '¿A qué hora abren las tiendas?'))[0]?.text
    const problems = async () => ((await getJson(`${desk.url}/health/ready`)) as { problems: string[] }).problems // ours

    await writeFile(file, '---\ntitel: Horario\n---\n\nCerramos.\n')
    await expect.poll(problems, WITHIN).not.toEqual([])
    expect((await problems()).join()).toMatch(/articles\/es\/hours\.md:2\b.*titel/)
    expect(desk.output()).toContain('the knowledge has errors: the last good one stays in use')
    expect(await answer()).toContain(HOURS_ANSWER.es)

    await writeFile(file, article('Horario de las tiendas', '¿A qué hora abren las tiendas?', 'Abrimos de 10 a 22.'))
    await expect.poll(problems, WITHIN).toEqual([])
    expect(await answer()).toContain('Abrimos de 10 a 22.')
  })
})

describe('a desk that stops', () => {
  it('on SIGTERM ends with 0 and loses nothing of what is said at that moment', async () => {
    const dataDir = await temporaryFolder()
    const first = await started({ dataDir })
    const arriving = Array.from({ length: 6 }, (_, index) =>
      Customer.arrive(first, index % 2 === 0 ? 'by polling' : 'on a socket'),
    )
    const customers = await Promise.all(arriving)
    const question = '¿A qué hora abren las tiendas?'
    const saying = Promise.allSettled(customers.map((customer) => customer.say(first, question)))
    expect(await first.stop()).toMatchObject({ code: 0, errors: '' })
    expect(await readdir(join(dataDir, 'lock'))).toEqual([])
    for (const said of await saying) expect(said.status === 'rejected' && !(said.reason instanceof Gone)).toBe(false)

    const second = await started({ dataDir })
    for (const customer of customers) {
      await customer.look(second)
      await customer.sendAgain(second)
      const history = await customer.everything(second)
      expect([...customer.shown.values()]).toEqual(history)
      expect(history.slice(1).map(({ text }) => text)).toEqual([question, expect.stringContaining(HOURS_ANSWER.es)])
      customer.leave()
    }
  })

  it('ends as well when somebody presses Ctrl-C, once or twice', async () => {
    const desk = await started()
    void desk.stop('SIGINT')
    expect(await desk.stop('SIGINT')).toMatchObject({ code: 0, errors: '' })
  })
})

describe('a desk that cannot start', () => {
  it('tells all wrong settings at once, each with its cure', async () => {
    const settings = {
      PORT: 'x',
      LOG_LEVEL: 'loud',
      DESK_ADMIN_EMAIL: 'nobody',
      DESK_ADMIN_PASSWORD: 'easy',
      PUBLIC_URL: 'desk.example/chat',
    }
    expect((await refusal({ settings })).split('\n')).toEqual([
      'The settings are wrong:',
      expect.stringMatching(/^- PORT must be a whole number .* not 'x'\.$/),
      expect.stringMatching(/^- PUBLIC_URL must be .* not 'desk\.example\/chat'\.$/),
      expect.stringMatching(/^- DESK_ADMIN_EMAIL must be an e-mail address, not 'nobody'\.$/),
      expect.stringMatching(/^- DESK_ADMIN_PASSWORD must be at least \d+ characters long\.$/),
      expect.stringMatching(/^- LOG_LEVEL must be one of .* not 'loud'\.$/),
      '',
    ])
  })

  it('says who has the data folder, in one line, and harms nobody', async () => {
    const desk = await started()
    expect(await refusal({ dataDir: desk.dataDir })).toMatch(
      new RegExp(`^The data folder ${desk.dataDir} is in use by process ${desk.pid}\\. Stop that process, .*\\n$`),
    )
    expect(await getJson(`${desk.url}/health/ready`)).toEqual({ ready: true, problems: [] })
    const customer = await Customer.arrive(desk, 'by polling')
    await customer.say(desk, 'Hola')
  })

  it('says that the port is taken, in one line, and gives the data folder back', async () => {
    const dataDir = await temporaryFolder()
    const other = createServer()
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
    const address = other.address()
    const port = typeof address === 'object' ? String(address?.port) : ''
    expect(await refusal({ dataDir, settings: { PORT: port } })).toMatch(
      new RegExp(
        `^The port is taken by another program \\(.*:${port}\\)\\. Stop it, or set PORT to another number\\.\\n$`,
      ),
    )
    other.close()
    expect(await readdir(join(dataDir, 'lock'))).toEqual([])
  })

  it('says which knowledge folder is missing', async () => {
    const knowledgeDir = join(await temporaryFolder(), 'nowhere')
    const errors = await refusal({ knowledgeDir })
    expect(errors).toContain(knowledgeDir)
    expect(errors).toContain('set KNOWLEDGE_DIR to a folder with articles/<language>/<id>.md')
  })

  it('names the file and the line of every fault in the knowledge', async () => {
    const knowledgeDir = await smallKnowledge()
    await writeFile(join(knowledgeDir, 'articles/es/broken.md'), '---\ntitle: Uno\nvalidFrom: ayer\n---\n\nTexto.\n')
    await writeFile(join(knowledgeDir, 'articles/en/dangling.md'), '---\ntitle: Two\nfollowUps: [gone]\n---\n\nText.\n')
    const errors = await refusal({ knowledgeDir })
    expect(errors).toMatch(/articles\/es\/broken\.md:3\b/)
    expect(errors).toMatch(/articles\/en\/dangling\.md:3\b.*gone/)
  })

  it('says that the data folder is a file', async () => {
    const dataDir = join(await temporaryFolder(), 'data')
    await writeFile(dataDir, 'mine')
    expect(await refusal({ dataDir })).toMatch(/^The data folder .* is a file.*Set DATA_DIR to another\..*\n$/)
    expect(await readFile(dataDir, 'utf8')).toBe('mine')
  })
})

async function posted(url: string, body: object): Promise<number> {
  const { origin } = new URL(url)
  const headers = { 'Content-Type': 'application/json', Origin: origin }
  return (await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) })).status
}
