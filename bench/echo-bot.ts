/** The baseline: the least that a bot on the Bot Framework can be. It understands nothing, remembers nothing, stores nothing. */
import { CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder'
import restify from 'restify'

// No credentials: the adapter then asks nobody who they are.
const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}))

const server = restify.createServer()
server.use(restify.plugins.bodyParser())

server.post('/api/messages', async (req, res) => {
  await adapter.process(req, res, async (context) => {
    if (context.activity.type === 'message') await context.sendActivity(`Echo: ${context.activity.text}`)
  })
})

server.listen(0, '127.0.0.1', () => process.stdout.write(`echo bot listening to ${server.url}\n`))
