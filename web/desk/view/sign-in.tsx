/** The sign-in page. */
import type { Failure } from '../api.js'
import { useDesk } from '../context.js'
import type { OutWhy } from '../state.js'
import type { Words } from '../words/words.js'
import { Field } from './field.js'
import { GateForm } from './gate-form.js'
import { Gate } from './gate.js'

/** What is waited after too many attempts when the server does not say, s. */
const DEFAULT_WAIT_SECONDS = 60

export function SignIn({ why }: { why: OutWhy }) {
  const { words, session } = useDesk()
  const told = {
    fresh: undefined,
    expired: words.signIn.expired,
    left: words.signIn.left,
    'set-up-closed': words.signIn.setUpClosed,
  }[why]
  return (
    <Gate title={words.signIn.title}>
      {told && (
        <p class="told" role="status">
          {told}
        </p>
      )}
      <GateForm
        submit={words.signIn.submit}
        busy={words.signIn.busy}
        check={({ email, password }) => ({
          email: email?.includes('@') ? undefined : words.signIn.needEmail,
          password: password ? undefined : words.signIn.needPassword,
        })}
        send={async ({ email = '', password = '' }) => {
          const failure = await session.signIn(email, password)
          return failure && problemOf(failure, words)
        }}
      >
        {(errors) => (
          <>
            <Field
              name="email"
              kind="email"
              autocomplete="username"
              label={words.signIn.email}
              error={errors['email']}
            />
            <Field
              name="password"
              kind="password"
              autocomplete="current-password"
              label={words.signIn.password}
              error={errors['password']}
            />
          </>
        )}
      </GateForm>
      <p class="hint">{words.signIn.firstTime}</p>
    </Gate>
  )
}

function problemOf(failure: Failure, { signIn, unreachable }: Words): string {
  if (failure.kind === 'unreachable') return unreachable.short
  if (failure.kind === 'signed-out' || failure.status === 401) return signIn.wrong
  if (failure.status === 429) return signIn.tooMany(failure.retryAfterSeconds ?? DEFAULT_WAIT_SECONDS)
  return signIn.refused
}
