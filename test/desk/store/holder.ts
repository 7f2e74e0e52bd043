/** A process that holds the data folder in its first argument and tells, line by line, what it has put there. */
import { openFileStore } from '../../../desk/store/file-store.js'
import { conversation } from './records.js'

// Whoever started it is gone: nobody would stop it any more.
process.stdin.resume().on('end', () => process.exit())

const store = await openFileStore(process.argv[2] ?? '')
process.stdout.write('open\n')
for (let n = 1; ; n++) {
  await Promise.all(['a', 'b', 'c'].map((id) => store.conversations.put(conversation(id, Array(n).fill('¿dónde?')))))
  process.stdout.write(`${n}\n`)
}
