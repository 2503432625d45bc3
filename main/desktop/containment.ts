import { app, type WebContents } from 'electron'
import { isOwnPage } from './origin'

/** No contents of this app go anywhere else, open anything, or embed anything. */
export function containAllContents(trusted: string): void {
  app.on('web-contents-created', (_event, contents) => contain(contents, trusted))
}

function contain(contents: WebContents, trusted: string): void {
  // Reloading the page itself (after a crash, in development) is the one navigation there is.
  contents.on('will-navigate', (event, address) => {
    if (!isOwnPage(address, trusted)) event.preventDefault()
  })
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}
