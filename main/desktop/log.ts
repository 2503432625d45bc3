import log from 'electron-log/main'
import type { Fault } from '../../contract/errors'

/** The till's log: files in the data folder, nothing to the page. What is written names no code, no phone and no key. */
export function openLog(file: string): void {
  log.transports.file.resolvePathFn = () => file
  log.transports.file.maxSize = 5 * 1024 * 1024
  log.transports.console.level = 'warn'
  log.transports.ipc.level = false
}

/** Notes a fault by its code and the text meant for support. */
export function logFault({ code, provider, providerCode, detail }: Fault): void {
  log.warn(`[fault] ${code} ${provider ?? '-'} ${providerCode ?? '-'} ${detail}`)
}

export const logInfo = (text: string): void => log.info(text)
export const logError = (text: string, error: unknown): void => log.error(text, error)
