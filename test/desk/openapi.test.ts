import { describe, expect, it } from 'vitest'
import { openApiOf } from '../../desk/openapi.js'
import { routes } from '../../desk/routes.js'

interface Operation {
  security: object[]
  parameters: { name: string; in: string }[]
  requestBody?: { content: { 'application/json': { schema: { additionalProperties: boolean; required: string[] } } } }
  responses: Record<string, unknown>
}
interface Document {
  openapi: string
  paths: Record<string, Record<string, Operation>>
}

// Our own description, as it travels.
const document = JSON.parse(JSON.stringify(openApiOf(routes))) as Document
const operation = (method: string, path: string) => document.paths[path]?.[method] ?? expect.fail(`${method} ${path}`)

describe('the description of the API', () => {
  it('is OpenAPI 3.1 and has every route once', () => {
    expect(document.openapi).toBe('3.1.0')
    const described = Object.entries(document.paths).flatMap(([path, item]) =>
      Object.keys(item).map((method) => `${method.toUpperCase()} ${path}`),
    )
    expect(described.toSorted()).toEqual(
      routes.map(({ method, path }) => `${method} ${path.replaceAll(/:(\w+)/g, '{$1}')}`).toSorted(),
    )
  })

  it('says what each needs: the cookie, the CSRF token, the names in the path and the query', () => {
    expect(operation('post', '/api/desk/conversations/{id}/take')).toMatchObject({
      security: [{ session: [], csrf: [] }],
      parameters: [{ name: 'id', in: 'path', required: true }],
    })
    expect(operation('get', '/api/desk/queue').security).toEqual([{ session: [] }])
    expect(operation('post', '/api/desk/session').security).toEqual([])
    expect(operation('get', '/api/desk/setup').parameters).toMatchObject([{ name: 'token', in: 'query' }])
  })

  it('describes bodies strictly, and only where there are some', () => {
    const schema = operation('post', '/api/desk/conversations/{id}/messages').requestBody?.content['application/json']
      .schema
    expect(schema).toMatchObject({ additionalProperties: false, required: ['text', 'clientId'] })
    expect(operation('post', '/api/desk/conversations/{id}/take').requestBody).toBeUndefined()
  })

  it('names the failures that are to be expected', () => {
    expect(Object.keys(operation('post', '/api/desk/conversations/{id}/messages').responses)).toEqual([
      '201',
      '401',
      '403',
      '404',
      '409',
      '422',
    ])
  })
})
