import { join } from 'node:path'

/** dist/bench/accuracy/root.js → the project's folder. */
export const ROOT = join(import.meta.dirname, '../../..')
