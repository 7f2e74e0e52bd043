/** `npm run endure`: the desk is killed 200 times over, at any moment, while customers file claims and staff answer them. */
import { defineConfig, mergeConfig } from 'vitest/config'
import everyDay from './vitest.config.js'

export default mergeConfig(
  everyDay,
  defineConfig({ test: { env: { CRASH_ROUNDS: process.env['CRASH_ROUNDS'] ?? '200' }, reporters: ['verbose'] } }),
)
