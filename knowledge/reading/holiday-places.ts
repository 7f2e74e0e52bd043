/** Whether the places that `hours.yaml` gives holidays to are those that `charter.yaml` counts days by. */
import type { Finding } from '../finding.js'
import type { Hours } from '../hours.js'

export interface Spot {
  readonly file: string
  readonly line: number
}

/** Each place is told once, where it stands first. Index of a holiday, or of a place → where it is written. */
export function placesAmiss(
  holidays: Hours['holidays'],
  places: readonly string[],
  where: { readonly holiday: (index: number) => Spot; readonly place: (index: number) => Spot },
): readonly Finding[] {
  const named = holidays.map(({ place }) => place)
  return [
    ...named.flatMap((place, n) =>
      place === undefined || places.includes(place) || named.indexOf(place) < n
        ? []
        : [{ ...where.holiday(n), problem: `the holidays of "${place}" count nowhere`, cure: countIt(place) }],
    ),
    ...places.flatMap((place, n) =>
      named.includes(place)
        ? []
        : [{ ...where.place(n), problem: `no holiday of "${place}" is listed`, cure: listThem(place) }],
    ),
  ]
}

function countIt(place: string): string {
  return `Add ${place} to places, below deadlines in charter.yaml; leave place out of what is a holiday everywhere.`
}

function listThem(place: string): string {
  return `List them in hours.yaml with "place: ${place}", or correct the name: business days are counted by them.`
}
