/** How the opinion page looks, light and dark: every text keeps 4.5:1, every edge 3:1. */
export const STYLE = `:root { color-scheme: light dark; --ground: #f5f3ee; --surface: #fff; --ink: #17211f; --soft: #4d5a57;
  --edge: #7b8784; --brand: #0b5f56; --on-brand: #fff; --warn: #fff1d1; --warn-ink: #5b3b00; }
@media (prefers-color-scheme: dark) { :root { --ground: #111816; --surface: #1a2321; --ink: #ecf1ef; --soft: #b1bdb9;
  --edge: #81908b; --brand: #63cdbb; --on-brand: #04231f; --warn: #3a2c0d; --warn-ink: #ffdf9b; } }
* { box-sizing: border-box; }
body { margin: 0; padding: 1rem; background: var(--ground); color: var(--ink);
  font: 1.0625rem/1.5 ui-sans-serif, system-ui, 'Segoe UI', Roboto, Arial, sans-serif; }
main { max-width: 38rem; margin: 1rem auto; padding: 1.5rem; background: var(--surface); border-radius: 14px; }
h1 { margin: 0 0 1rem; font-size: 1.5rem; }
fieldset { margin: 1.5rem 0; padding: 0; border: 0; }
legend { padding: 0 0 0.25rem; font-weight: 600; }
strong { white-space: nowrap; }
fieldset label { display: flex; align-items: center; gap: 0.6rem; min-height: 2.75rem; }
input { width: 1.25rem; height: 1.25rem; accent-color: var(--brand); }
label[for] { display: block; margin-bottom: 0.4rem; font-weight: 600; }
textarea { width: 100%; padding: 0.6rem; border: 1px solid var(--edge); border-radius: 10px; background: var(--surface);
  color: var(--ink); font: inherit; }
button { margin-top: 1rem; min-height: 2.75rem; padding: 0.5rem 1.5rem; border: 0; border-radius: 10px;
  background: var(--brand); color: var(--on-brand); font: inherit; font-weight: 600; cursor: pointer; }
.soft { color: var(--soft); font-weight: 400; }
.fault { padding: 0.6rem 1rem; border-radius: 10px; background: var(--warn); color: var(--warn-ink); }
:focus-visible { outline: 3px solid var(--brand); outline-offset: 2px; }
`
