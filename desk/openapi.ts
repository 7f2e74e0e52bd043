/** The API's description, OpenAPI 3.1, built from the routes themselves. */
import { z } from 'zod'
import { NO_INPUT, type Route } from './route.js'
import { SESSION_COOKIE } from './session-cookie.js'

type Json = Readonly<Record<string, unknown>>

export function openApiOf(routes: readonly Route[]): Json {
  const paths = [...new Set(routes.map(({ path }) => path))]
  return {
    openapi: '3.1.0',
    info: {
      title: 'Mostrador: the desk',
      version: '1',
      description: 'What the staff pages use. `/api/desk/live` is a WebSocket that tells what has changed.',
    },
    components: {
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: SESSION_COOKIE },
        csrf: { type: 'apiKey', in: 'header', name: 'x-csrf-token' },
      },
      schemas: { Error: errorSchema },
    },
    paths: Object.fromEntries(paths.map((path) => [templated(path), pathItem(routes.filter((r) => r.path === path))])),
  }
}

const errorSchema = schemaOf(
  z.strictObject({ error: z.strictObject({ code: z.string(), message: z.string() }) }),
  'output',
)

/** `/a/:id` → `/a/{id}` */
function templated(path: string): string {
  return path.replace(/:(\w+)/g, '{$1}')
}

function pathItem(routes: readonly Route[]): Json {
  return Object.fromEntries(routes.map((route) => [route.method.toLowerCase(), operation(route)]))
}

function operation(route: Route): Json {
  return {
    summary: route.role === 'anyone' ? route.summary : `${route.summary} (${route.role.join(', ')})`,
    security: securityOf(route),
    parameters: [
      ...[...route.path.matchAll(/:(\w+)/g)].map(([, name]) => parameter('path', name ?? '')),
      ...Object.entries(route.query ?? {}).map(([name, description]) => parameter('query', name, description)),
    ],
    ...(route.takesFile === undefined ? {} : { requestBody: { required: true, content: ANY_FILE } }),
    ...(route.input === NO_INPUT
      ? {}
      : { requestBody: { required: true, content: json(schemaOf(route.input, 'input')) } }),
    responses: responsesOf(route),
  }
}

function securityOf({ role, method }: Route): readonly Json[] {
  if (role === 'anyone') return []
  return [method === 'GET' ? { session: [] } : { session: [], csrf: [] }]
}

function parameter(where: 'path' | 'query', name: string, description?: string): Json {
  return { name, in: where, required: where === 'path', description, schema: { type: 'string' } }
}

function responsesOf(route: Route): Json {
  const failures = Object.entries({ ...commonFailures(route), ...route.failures })
  const content = route.givesFile ? ANY_FILE : route.output && json(schemaOf(route.output, 'output'))
  return {
    [route.status]: { description: 'Done', content },
    ...Object.fromEntries(
      failures.map(([status, description]) => [
        status,
        { description, content: json({ $ref: '#/components/schemas/Error' }) },
      ]),
    ),
  }
}

function commonFailures({ role, method, input }: Route): Readonly<Record<string, string | undefined>> {
  return {
    ...(role === 'anyone' ? {} : { 401: 'not-signed-in' }),
    ...(role !== 'anyone' || method !== 'GET' ? { 403: 'not-allowed, wrong-csrf, foreign-origin' } : {}),
    ...(input === NO_INPUT ? {} : { 422: 'wrong-input: the message names the field' }),
  }
}

/** Bytes as they are. */
const ANY_FILE: Json = { '*/*': { schema: { type: 'string', format: 'binary' } } }

function json(schema: unknown): Json {
  return { 'application/json': { schema } }
}

/** JSON Schema 2020-12 is what OpenAPI 3.1 takes; it names the dialect once for the document. */
function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io })
  return rest
}
