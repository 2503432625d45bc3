import { join } from 'node:path'
import { app, type BrowserWindow, Menu } from 'electron'
import { declareAppScheme, serveApp } from './desktop/app-protocol'
import { containAllContents } from './desktop/containment'
import { tillTag } from './desktop/data-folder'
import { createDesk } from './desktop/desk'
import { readFlags } from './desktop/flags'
import { logError, logFault, logInfo, openLog } from './desktop/log'
import { createWriteFetch, networkSwitches, readFetch, resolveProxy, watchOnline } from './desktop/network'
import { pageAddress } from './desktop/origin'
import { createPageSession } from './desktop/page-session'
import { acceptPort } from './desktop/port'
import { startPracticeProcess } from './desktop/practice-process'
import { redirectOf } from './desktop/redirects'
import { createTillWindow } from './desktop/window'
import { openTill } from './open-till'
import { createKnock } from './providers/http/knock'
import { createTransport } from './providers/http/transport'
import { createRpcHandler } from './rpc'
import { FaultError } from './till/fault'
import { createStatusBoard } from './till/status-board'
import type { OpenedTill } from './till/till'

/*
 * The start-up story, top to bottom: what must be said before Electron is ready, then the window (painted while the rest
 * opens), then the till and its providers, then the port between them.
 */

// Only a development build, never a packaged one, takes its page from the development server.
const devServer = import.meta.env.DEV ? process.env.ELECTRON_RENDERER_URL : undefined
const trusted = devServer ?? pageAddress

const flags = readFlags(process.argv)
if (flags.dataFolder) app.setPath('userData', flags.dataFolder)
for (const name of networkSwitches) app.commandLine.appendSwitch(name)
declareAppScheme()
containAllContents(trusted)

if (app.requestSingleInstanceLock()) void app.whenReady().then(start)
else app.quit()

async function start(): Promise<void> {
  const dataFolder = app.getPath('userData')
  openLog(join(dataFolder, 'logs', 'till.log'))
  logInfo(`Quantai ${app.getVersion()} on Electron ${process.versions.electron}`)

  const pageSession = createPageSession(trusted)
  serveApp(pageSession, join(__dirname, '../renderer'))
  if (!devServer) Menu.setApplicationMenu(null)
  const window = createTillWindow({
    page: trusted,
    preload: join(__dirname, '../preload/index.cjs'),
    session: pageSession,
  })
  const openWindow = () => (window.isDestroyed() ? null : window)

  const clock = Date.now
  let opened: OpenedTill | null = null
  const board = createStatusBoard({
    clock,
    online: true,
    unknownOutcomes: () => opened?.till?.attempts.unknown().length ?? 0,
  })
  app.on('will-quit', watchOnline(board.setOnline))

  const knock = createKnock(resolveProxy)
  const writeFetch = createWriteFetch()
  const open = async () => {
    opened = await openTill({
      profileFile: flags.profile,
      dataFolder,
      version: app.getVersion(),
      tillTag: await tillTag(join(dataFolder, 'till-tag')),
      clock,
      createTransport: (timeouts) =>
        createTransport({ readFetch, writeFetch, knock, clock, timeouts, observe: board.observe }),
      redirectOf,
      startPractice: () =>
        startPracticeProcess(join(__dirname, 'practice.cjs'), join(dataFolder, 'practice')),
      report: logFault,
    })
    board.outcomesChanged()
    return opened
  }
  let opening = open()

  const handler = createRpcHandler(
    {
      opened: () => opening,
      reopen: async () => {
        const current = await opening.catch(() => null)
        if (!current?.till) opening = open()
        return opening
      },
      board,
      desk: createDesk(openWindow),
    },
    logFault,
  )
  acceptPort({ window: openWindow, trusted }, (port) => handler.upgrade(port))

  app.on('second-instance', () => bringToFront(window))
  app.on('window-all-closed', () => app.quit())
}

function bringToFront(window: BrowserWindow): void {
  if (window.isDestroyed()) return
  if (window.isMinimized()) window.restore()
  window.focus()
}

process.on('uncaughtException', (error) => logError('uncaught', error))
process.on('unhandledRejection', (reason) => logFault(new FaultError('INTERNAL', String(reason)).fault))
