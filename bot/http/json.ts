/** JSON from strangers. */
import type { Parsed } from '../../knowledge/parsed.js'

export type Json = null | boolean | number | string | readonly Json[] | JsonObject
export interface JsonObject {
  readonly [key: string]: Json | undefined
}

/** Deeper than anything a chat sends; recursive code such as JSON.stringify could run out of stack beyond it. */
const MAX_DEPTH = 64
/** Keys that reach an object's prototype when somebody merges them. */
const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype'])

export function parseJson(text: string): Parsed<Json> {
  let value: Json
  try {
    // JSON.parse gives nothing but JSON.
    value = JSON.parse(text) as Json
  } catch {
    return { ok: false, why: 'is not valid JSON' }
  }
  const why = objectionTo(value)
  return why === undefined ? { ok: true, value } : { ok: false, why }
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Walks level by level, for a recursive walk would itself run out of stack. */
function objectionTo(root: Json): string | undefined {
  let level: readonly Json[] = [root]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > MAX_DEPTH) return `is nested more than ${MAX_DEPTH} levels deep`
    for (const value of level) {
      if (!isObject(value)) continue
      const forbidden = Object.keys(value).find((key) => FORBIDDEN_KEYS.has(key))
      if (forbidden !== undefined) return `has a property named ${forbidden}, which is not accepted`
    }
    level = level.flatMap(children)
  }
  return undefined
}

function children(value: Json): readonly Json[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).filter((child) => typeof child === 'object' && child !== null)
}
