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
const { port1, port2 } = new MessageChannel()
window.postMessage('quantai:port', window.location.origin, [port2])
port1.start()

const client: ContractRouterClient<typeof contract> = createORPCClient(new RPCLink({ port: port1 }))

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
