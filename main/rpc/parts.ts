import { FaultError } from '../till/fault'
import type { StatusBoard } from '../till/status-board'
import type { OpenedTill, Till } from '../till/till'

/** What a page may ask of the desktop itself. */
export interface Desk {
  copy(text: string): void
  /** Prints the page. @throws FaultError PRINT_FAILED */
  print(): Promise<void>
  quit(): void
}

/** All that the procedures answer from. */
export interface RpcParts {
  /** The till as it was opened; waits while it is opening. */
  opened: () => Promise<OpenedTill>
  /** Reads the store profile again when it was found wrong; otherwise answers like `opened`. */
  reopen: () => Promise<OpenedTill>
  board: StatusBoard
  desk: Desk
}

/** The working till. @throws FaultError NOT_READY when it could not be opened. */
export async function tillOf({ opened }: Pick<RpcParts, 'opened'>): Promise<Till> {
  const { start, till } = await opened()
  if (!till) throw new FaultError('NOT_READY', `the till did not open: ${start.state}`)
  return till
}
