import { app, type BrowserWindow, clipboard } from 'electron'
import type { Desk } from '../rpc/parts'
import { FaultError } from '../till/fault'

/** What the page may ask of the desktop, done for the window that is open. */
export function createDesk(window: () => BrowserWindow | null): Desk {
  return {
    copy: (text) => clipboard.writeText(text),
    print: () => print(window()),
    quit: () => app.quit(),
  }
}

async function print(window: BrowserWindow | null): Promise<void> {
  if (!window) throw new FaultError('PRINT_FAILED', 'no window')
  const printers = await window.webContents.getPrintersAsync()
  if (printers.length === 0) throw new FaultError('PRINT_FAILED', 'the system knows no printer')
  await new Promise<void>((resolve, reject) => {
    window.webContents.print({ printBackground: true }, (success, reason) => {
      if (success || /cancel/i.test(reason)) resolve()
      else reject(new FaultError('PRINT_FAILED', reason))
    })
  })
}
