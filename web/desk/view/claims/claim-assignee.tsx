/** Whose claim it is, and how it becomes somebody else's. */
import { useId, useState } from 'preact/hooks'
import type { ClaimView, StaffMember } from '../../claims/wire.js'
import { useDesk } from '../../context.js'
import type { Me } from '../../wire.js'
import { nameOf } from '../../words/words.js'

export interface ClaimAssigneeProps {
  readonly view: ClaimView
  readonly staff: Me
}

export function ClaimAssignee({ view, staff }: ClaimAssigneeProps) {
  const { words, claims, announcer } = useDesk()
  const { pane, done } = words.claims
  const isMine = view.assignedTo?.id === staff.id
  const assign = async (to: StaffMember | undefined) => {
    const isDone = await claims.act(view.id, [to ? { kind: 'assign', to } : { kind: 'assign' }])
    if (isDone) announcer.say(nameOf(done, 'assign'))
    return isDone
  }
  const me = { id: staff.id, alias: staff.alias }
  return (
    <div class="claim__assignee">
      <p>
        <span class="soft">{pane.assigned}</span>{' '}
        <strong>{isMine ? pane.you : (view.assignedTo?.alias ?? pane.nobody)}</strong>
      </p>
      {view.permitted.includes('assign') && (
        <>
          {/* One button for both, so that the focus stays where it is. */}
          <button type="button" id="take" onClick={() => void assign(isMine ? undefined : me)}>
            {isMine ? pane.drop : pane.take}
          </button>
          <GiveTo view={view} staff={staff} onGive={assign} />
        </>
      )}
    </div>
  )
}

interface GiveToProps extends ClaimAssigneeProps {
  readonly onGive: (to: StaffMember | undefined) => Promise<boolean>
}

/** A choice and a button: who moves through the choices by keyboard has not given it to anybody yet. */
function GiveTo({ view, staff, onGive }: GiveToProps) {
  const { words, state } = useDesk()
  const id = useId()
  const [chosen, setChosen] = useState('')
  const { assign } = words.dossier
  const holder = view.assignedTo?.id
  const others = state.claims.colleagues.filter((one) => one.id !== staff.id && one.id !== holder)
  const canDrop = holder !== undefined && holder !== staff.id
  if (others.length === 0 && !canDrop) return null
  const give = async (event: Event) => {
    event.preventDefault()
    const to = others.find((one) => one.id === chosen)
    if ((to || (chosen === NOBODY && canDrop)) && (await onGive(to))) setChosen('')
  }
  return (
    <form class="claim__give" onSubmit={(event) => void give(event)}>
      <label for={id}>{assign.to}</label>
      <select id={id} value={chosen} required onChange={({ currentTarget }) => setChosen(currentTarget.value)}>
        <option value="">…</option>
        {others.map((one) => (
          <option key={one.id} value={one.id}>
            {one.alias}
          </option>
        ))}
        {canDrop && <option value={NOBODY}>{assign.nobody}</option>}
      </select>
      <button>{assign.submit}</button>
    </form>
  )
}

/** No id of anybody. */
const NOBODY = '-'
