/** The other side of `learnInWorker`. */
import { parentPort, workerData } from 'node:worker_threads'
import type { Sources } from '../knowledge/folder.js'
import { learnHere } from './learning.js'

parentPort?.postMessage(await learnHere(workerData as Sources)) // given by `learnInWorker`
