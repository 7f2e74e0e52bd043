/** How much time a claim has left, in days as people count them. Pure. */
import { dayOf, daysBetween } from '../../../knowledge/day.js'
import type { ClaimItem, DueStatus } from './wire.js'

const HOUR_MS = 3_600_000

/** Days are those of the calendar where the shop is: what ends tonight has 0 left, what ended last night is 1 late. */
export type Left =
  | { readonly kind: 'left'; readonly days: number; readonly hours: number }
  | { readonly kind: 'late'; readonly days: number; readonly hours: number }

export function leftUntil(moment: string, nowMs: number): Left {
  const ms = Date.parse(moment) - nowMs
  const days = daysBetween(dayOf(new Date(nowMs)), dayOf(new Date(moment)))
  const hours = Math.floor(Math.abs(ms) / HOUR_MS)
  return ms < 0 ? { kind: 'late', days: Math.abs(days), hours } : { kind: 'left', days, hours }
}

/** The server said it when it was asked; a deadline that has passed since is overdue all the same. */
export function statusAt({ status, workBy }: Pick<ClaimItem, 'status' | 'workBy'>, nowMs: number): DueStatus {
  const runs = status === 'on-time' || status === 'half' || status === 'urgent'
  return runs && Date.parse(workBy) < nowMs ? 'overdue' : status
}
