/** The first account, made once from the link that the server prints. */
import { useDesk } from '../context.js'
import { Field } from './field.js'
import { GateForm } from './gate-form.js'
import { Gate } from './gate.js'

/** As the server asks for. */
const PASSWORD_LEAST = 10

export function SetUp({ token }: { token: string }) {
  const { words, session } = useDesk()
  const { setUp, signIn } = words
  return (
    <Gate title={setUp.title}>
      <p class="told">{setUp.intro}</p>
      <GateForm
        submit={setUp.submit}
        busy={setUp.busy}
        check={({ email = '', name, alias, password = '' }) => ({
          email: /^\S+@\S+\.\S+$/.test(email) ? undefined : signIn.needEmail,
          name: name ? undefined : setUp.needName,
          alias: alias ? undefined : setUp.needAlias,
          password:
            password.length < PASSWORD_LEAST ? setUp.shortPassword(PASSWORD_LEAST - password.length) : undefined,
        })}
        send={async ({ email = '', name = '', alias = '', password = '' }) => {
          const failure = await session.setUp({ token, email, name, alias, password })
          if (!failure) return undefined
          return failure.kind === 'unreachable' ? words.unreachable.short : signIn.refused
        }}
      >
        {(errors) => (
          <>
            <Field name="email" kind="email" autocomplete="username" label={signIn.email} error={errors['email']} />
            <Field
              name="name"
              kind="text"
              autocomplete="name"
              label={setUp.name}
              hint={setUp.nameHint}
              error={errors['name']}
            />
            <Field
              name="alias"
              kind="text"
              autocomplete="nickname"
              label={setUp.alias}
              hint={setUp.aliasHint}
              error={errors['alias']}
            />
            <Field
              name="password"
              kind="password"
              autocomplete="new-password"
              label={signIn.password}
              hint={setUp.passwordHint(PASSWORD_LEAST)}
              error={errors['password']}
            />
          </>
        )}
      </GateForm>
    </Gate>
  )
}
