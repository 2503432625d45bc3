import type { Fault, ProviderName } from '../../contract/errors'
import type { TillStatus } from '../../contract/till'
import { instant } from '../../contract/time'
import type { Clock } from './gateways'

type ProviderStatus = TillStatus['providers'][number]
/** What became of one request: answered after so many milliseconds, or not. */
export type RequestEvent =
  | { provider: ProviderName; latencyMs: number }
  | { provider: ProviderName; fault: Fault }

/** What the top bar shows: the network, the providers' latest answers, the number of unknown outcomes. */
export function createStatusBoard(parts: { clock: Clock; online: boolean; unknownOutcomes: () => number }) {
  let online = parts.online
  const providers = new Map<ProviderName, ProviderStatus>()
  const listeners = new Set<(status: TillStatus) => void>()

  const current = (): TillStatus => ({
    online,
    providers: [...providers.values()],
    unknownOutcomes: parts.unknownOutcomes(),
  })
  const publish = () => {
    const status = current()
    for (const listener of listeners) listener(status)
  }

  return {
    current,
    /** Tells of every change until the returned function is called. */
    watch(listener: (status: TillStatus) => void): () => void {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    setOnline(value: boolean): void {
      if (value === online) return
      online = value
      publish()
    },
    observe(event: RequestEvent): void {
      const before = providers.get(event.provider)
      providers.set(
        event.provider,
        'fault' in event
          ? {
              name: event.provider,
              latencyMs: before?.latencyMs ?? null,
              lastAnswerAt: before?.lastAnswerAt ?? null,
              lastFault: event.fault.code,
            }
          : {
              name: event.provider,
              latencyMs: event.latencyMs,
              lastAnswerAt: instant(parts.clock()),
              lastFault: null,
            },
      )
      publish()
    },
    /** Call after an attempt was settled. */
    outcomesChanged: publish,
  }
}
export type StatusBoard = ReturnType<typeof createStatusBoard>
