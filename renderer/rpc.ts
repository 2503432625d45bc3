import { createORPCClient, ORPCError } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import type { ContractRouterClient } from '@orpc/contract'
import { createTanstackQueryUtils } from '@orpc/tanstack-query'
import type { contract } from '../contract'
import { type Fault, faultSchema } from '../contract/errors'

/*
 * The page's one way out: a MessagePort whose other end the preload script hands to the main process, which takes it from this
 * page only. What may be asked through it is the contract.
 */
function connect() {
  const { port1, port2 } = new MessageChannel()
  let lose: (reason: Error) => void = () => undefined
  const lost = new Promise<never>((_resolve, reject) => {
    lose = reject
  })
  lost.catch(() => undefined)
  window.postMessage('quantai:port', window.location.origin, [port2])
  port1.start()
  return { link: new RPCLink({ port: port1 }), lost, lose }
}
let connection = connect()

const client: ContractRouterClient<typeof contract> = createORPCClient({
  call: (path, input, options) => Promise.race([connection.link.call(path, input, options), connection.lost]),
})

/** Hands over a new port; what was still asked through the old one ends without an answer. */
export function reconnect(): void {
  connection.lose(new Error('the connection to the main process was lost'))
  connection = connect()
}

/** The contract's procedures, as calls and as TanStack Query options. */
export const orpc = createTanstackQueryUtils(client)

/** The fault that a failed call carries; null when the call was lost on its way and nobody can say. */
export function faultIn(error: unknown): Fault | null {
  const parsed = faultSchema.safeParse(error instanceof ORPCError ? error.data : null)
  return parsed.success ? parsed.data : null
}

/** The fault of any failed call; what carries none is a defect of ours. */
export function faultOf(error: unknown): Fault {
  return (
    faultIn(error) ?? {
      code: 'INTERNAL',
      provider: null,
      providerCode: null,
      providerMessage: null,
      detail: error instanceof Error ? `${error.name}: ${error.message}` : String(error),
      sent: true,
      inputs: [],
    }
  )
}
