import { BrowserWindow, type Session } from 'electron'
import { isOwnPage } from './origin'

const smallest = { width: 1024, height: 700 }
const usual = { width: 1366, height: 768 }
const pageColour = '#f4f6f9'

/** The till's one window: sandboxed, isolated, and bound to its own page. */
export function createTillWindow(parts: { page: string; preload: string; session: Session }): BrowserWindow {
  const window = new BrowserWindow({
    ...usual,
    minWidth: smallest.width,
    minHeight: smallest.height,
    useContentSize: true,
    show: false,
    title: 'Quantai 券台',
    backgroundColor: pageColour,
    webPreferences: {
      preload: parts.preload,
      session: parts.session,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      // A till stays ready for a scan when another window covers it.
      backgroundThrottling: false,
    },
  })
  window.once('ready-to-show', () => {
    window.show()
    // A scanner types into the window that has the keyboard.
    window.focus()
  })
  window.on('page-title-updated', (event) => event.preventDefault())
  // about:blank is the one address that is reached without being asked about first: come back from it.
  window.webContents.on('did-navigate', (_event, address) => {
    if (!isOwnPage(address, parts.page)) void window.loadURL(parts.page)
  })
  void window.loadURL(parts.page)
  return window
}
