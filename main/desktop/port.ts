import { type BrowserWindow, type IpcMainEvent, ipcMain, type MessagePortMain } from 'electron'
import { isOwnPage } from './origin'

const channel = 'quantai:port'

/**
 * Takes the one MessagePort that the page hands over, from the main frame of our own window on our own origin and from
 * nobody else. A page that loads again brings a new port; the old one is closed.
 */
export function acceptPort(
  parts: { window: () => BrowserWindow | null; trusted: string },
  connect: (port: MessagePortMain) => void,
): void {
  let current: MessagePortMain | null = null
  ipcMain.on(channel, (event) => {
    const [port, ...surplus] = event.ports
    for (const unwanted of surplus) unwanted.close()
    if (!port) return
    if (!isOurMainFrame(event, parts.window(), parts.trusted)) {
      port.close()
      return
    }
    current?.close()
    current = port
    connect(port)
    port.start()
  })
}

function isOurMainFrame(event: IpcMainEvent, window: BrowserWindow | null, trusted: string): boolean {
  const frame = event.senderFrame
  return (
    window !== null &&
    !window.isDestroyed() &&
    frame !== null &&
    event.sender === window.webContents &&
    frame === window.webContents.mainFrame &&
    isOwnPage(frame.url, trusted)
  )
}
