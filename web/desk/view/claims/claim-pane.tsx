/** The claim on the screen, or what to do when there is none. */
import { useDesk } from '../../context.js'
import type { Me } from '../../wire.js'
import { Blank } from '../blank.js'
import { Claim } from './claim.js'

export function ClaimPane({ staff }: { staff: Me }) {
  const { words, state, claims } = useDesk()
  const { pane, list } = words.claims
  const { open } = state.claims
  const to = { kind: 'claims', filter: state.claims.filter } as const
  const about = { titleId: 'claim-title', back: { to, name: list.back } }
  switch (open.kind) {
    case 'none':
      return <Blank {...about} title={pane.none} text={pane.noneText} />
    case 'loading':
      return <Blank {...about} title={words.loading} isBusy />
    case 'missing':
      return <Blank {...about} title={pane.missing} text={pane.missingText} />
    case 'unreachable':
      return (
        <Blank {...about} title={pane.failed} text={words.unreachable.text}>
          <button type="button" class="primary" onClick={() => void claims.again()}>
            {words.tryAgain}
          </button>
        </Blank>
      )
    case 'open':
      return <Claim key={open.view.id} open={open} staff={staff} />
  }
}
