import { app, type WebContents } from 'electron'
import { isOwnPage, pageAddress } from './origin'

/** No contents of this app go anywhere else, open anything, or embed anything. */
export function containAllContents(trusted: string): void {
  app.on('web-contents-created', (_event, contents) => contain(contents, trusted))
}

function contain(contents: WebContents, trusted: string): void {
  // The page never leaves itself; only the development server reloads it from within.
  contents.on('will-navigate', (event, address) => {
    if (trusted === pageAddress || !isOwnPage(address, trusted)) event.preventDefault()
  })
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}
