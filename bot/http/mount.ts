/** Puts routes and pages on a restify server, so that nothing escapes from a handler: that would end the process. */
import type { Request, Response, Server } from 'restify'
import { foreignOrigin, nothingHere, refusalOf, type Door } from './door.js'
import { pageAnswer } from './page-route.js'
import type { Pages } from './pages.js'
import { answerTo, respond } from './respond.js'
import { queryOf } from './door.js'
import type { Answer, Route } from './route.js'
import { API_POLICY, commonHeaders, securityHeaders } from './security-headers.js'

const VERBS = {
  GET: 'get',
  HEAD: 'head',
  POST: 'post',
  PUT: 'put',
  PATCH: 'patch',
  DELETE: 'del',
  OPTIONS: 'opts',
} as const

const API_HEADERS = { 'Cache-Control': 'no-store', 'Content-Security-Policy': API_POLICY }

export function mountRoutes(server: Server, door: Door, routes: readonly Route[]): void {
  for (const route of routes) {
    const answer = (req: Request, res: Response) => route.handle(callOf(door, req, res))
    server[VERBS[route.method]](route.path, answering(door, answer, route.crossOrigin ?? false))
  }
  const crossOrigin = routes.filter((route) => route.crossOrigin).map((route) => route.path)
  for (const path of new Set(crossOrigin))
    server.opts(
      path,
      answering(door, (req) => preflight(door, req), true),
    )
}

/** Each address on its own, so that an unknown one stays unknown to the server. */
export function mountPages(server: Server, door: Door, pages: Pages): void {
  const folders = [...pages.keys()].filter((address) => address.length > 1 && address.endsWith('/'))
  for (const address of new Set([...pages.keys(), ...folders.map((folder) => folder.slice(0, -1))])) {
    const answer = (req: Request) => page(door, pages, address, req)
    server.get(address, answering(door, answer, false))
    server.head(address, answering(door, answer, false))
  }
}

type Answering = (req: Request, res: Response) => Promise<Answer | undefined>

function answering(door: Door, answer: Answering, crossOrigin: boolean) {
  // restify knows a handler that is a promise by its being an async function of two parameters.
  return async (req: Request, res: Response): Promise<void> => {
    const cors = crossOrigin ? door.origins.headersFor(req) : {}
    const headers = { ...API_HEADERS, ...commonHeaders(door.origin(req)), ...cors }
    try {
      const given = await answer(req, res)
      if (given) respond(res, given, headers)
    } catch (error) {
      const refusal = refusalOf(error, req, door.log)
      if (res.headersSent) res.destroy()
      else respond(res, answerTo(refusal), headers)
    }
  }
}

function callOf(door: Door, req: Request, res: Response) {
  // restify declares the names in the path as `any`; its router gives strings.
  const params = req.params as Record<string, string>
  return { req, res, params, query: queryOf(req), origin: door.origin(req), address: door.client(req).address }
}

async function preflight(door: Door, req: Request): Promise<Answer> {
  if (!door.origins.mayCall(req)) throw foreignOrigin(req)
  return { status: 204, headers: door.origins.preflightHeaders(req) }
}

async function page(door: Door, pages: Pages, address: string, req: Request): Promise<Answer> {
  const security = { origin: door.origin(req), webOrigins: door.webOrigins }
  const answer = pageAnswer(pages, address, req, securityHeaders(address, security))
  if (!answer) throw nothingHere()
  return answer
}
