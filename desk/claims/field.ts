/** The names under which a claim keeps what its form asked. */
import { z } from 'zod'

/** Names that mean something else to every object: as a key from JSON they reach its prototype. */
const RESERVED: readonly string[] = ['__proto__', 'constructor', 'prototype']

export const fieldNameSchema = z
  .string()
  .regex(/^[a-z][\w-]{0,63}$/i, 'must be a letter, and up to 63 letters, digits, - or _ after it')
  .refine((name) => !RESERVED.includes(name), 'is a name that every object has: choose another')

/** A record schema passes over `__proto__` in silence, so the names are looked at before it reads them. */
export const fieldsSchema = z
  .unknown()
  .refine(
    (fields) => typeof fields !== 'object' || fields === null || Object.keys(fields).every(isFieldName),
    'has a name that is none for a field',
  )
  .pipe(z.record(fieldNameSchema, z.string()))

function isFieldName(name: string): boolean {
  return fieldNameSchema.safeParse(name).success
}
