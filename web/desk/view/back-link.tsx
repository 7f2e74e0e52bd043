/** The way back on narrow screens. */
import { hashOf, type Route } from '../route.js'
import { Icon } from './icon.js'

export interface BackLinkProps {
  readonly to: Route
  readonly name: string
  /** Its name is shown, not only told. */
  readonly isLabelled?: boolean
}

export function BackLink({ to, name, isLabelled }: BackLinkProps) {
  return (
    <a class="back tool" href={hashOf(to)} title={name}>
      <Icon name="back" />
      <span class={isLabelled ? '' : 'visually-hidden'}>{name}</span>
    </a>
  )
}
