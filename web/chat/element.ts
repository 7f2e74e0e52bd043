/** An element for the React 16 that Web Chat brings along and keeps to itself: the object that JSX would have made. */

export type ReactNode = string | number | false | null | undefined | ReactElement | readonly ReactNode[]

export interface ReactElement {
  readonly $$typeof: symbol
  readonly type: string
  readonly key: string | null
  readonly ref: null
  readonly props: Readonly<Record<string, unknown>>
  readonly _owner: null
}

export function element(type: string, props: Record<string, unknown>, ...children: ReactNode[]): ReactElement {
  // Written out like this, children need no keys, as in JSX.
  const kept = children.length === 1 ? { ...props, children: children[0] } : { ...props, children }
  const tag = Symbol.for('react.element')
  return { $$typeof: tag, type, key: null, ref: null, props: children.length === 0 ? props : kept, _owner: null }
}
