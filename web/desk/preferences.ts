/** This browser's own settings; a browser that keeps nothing works all the same. */

export type Preference = 'language' | 'alerts' | 'letters' | 'seen-customer'

export function preference(name: Preference): string | undefined {
  try {
    return localStorage.getItem(`mostrador.desk.${name}`) ?? undefined
  } catch {
    return undefined // storage is switched off
  }
}

export function prefer(name: Preference, value: string): void {
  try {
    localStorage.setItem(`mostrador.desk.${name}`, value)
  } catch {
    // storage is switched off or full: the choice lasts as long as the page
  }
}
