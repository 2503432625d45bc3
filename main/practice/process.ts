import { z } from 'zod'
import type { PracticeMessage } from './message'
import { startPracticeProviders } from './servers'

/*
 * The practice providers as a process of their own: a utility process of the till, given the folder for its keys and ledger.
 * It says once that it is ready, or why it cannot be, and ends with its parent.
 */

interface ParentPort {
  postMessage(message: PracticeMessage): void
}

const parentPortSchema = z.custom<ParentPort>(
  (value) => typeof value === 'object' && value !== null && 'postMessage' in value,
  'this is no utility process',
)

async function start(parent: ParentPort, folder: string | undefined): Promise<void> {
  try {
    if (!folder) throw new Error('no folder given')
    const { close: _close, ...ready } = await startPracticeProviders({ folder })
    parent.postMessage({ type: 'ready', ...ready })
  } catch (error) {
    parent.postMessage({ type: 'failed', detail: String(error) })
  }
}

void start(parentPortSchema.parse(Reflect.get(process, 'parentPort')), process.argv[2])
