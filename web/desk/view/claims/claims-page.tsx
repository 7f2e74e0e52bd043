/** The claims: the list and one of them side by side, or one at a time on narrow screens. */
import { useEffect } from 'preact/hooks'
import { addressQueryOf } from '../../claims/filter.js'
import { useDesk } from '../../context.js'
import { claimIn } from '../../route.js'
import type { Me } from '../../wire.js'
import { ClaimListPane } from './claim-list-pane.js'
import { ClaimPane } from './claim-pane.js'

export function ClaimsPage({ staff }: { staff: Me }) {
  const { state, claims } = useDesk()
  const id = claimIn(state.route)
  useEffect(() => void claims.colleagues(), [])
  const query = addressQueryOf(state.claims.filter)
  useEffect(() => void claims.list(), [query])
  useEffect(() => {
    if (id !== undefined) void claims.open(id)
  }, [id])
  return (
    <main class="panes panes--claims">
      <ClaimListPane staffId={staff.id} />
      <ClaimPane staff={staff} />
    </main>
  )
}
