/** Direct Line's ids of activities: the conversation's, then the entry's place in seven digits or more. */

const DIGITS = 7

export function activityId(conversationId: string, seq: number): string {
  return `${conversationId}|${String(seq).padStart(DIGITS, '0')}`
}
