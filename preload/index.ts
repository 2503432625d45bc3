import { ipcRenderer } from 'electron'

/*
 * All the page gets of Electron: it may hand over one end of a MessageChannel. What is asked through it is the contract's
 * business; whether the asker is our own page is checked in main (main/desktop/port.ts).
 */
window.addEventListener('message', (event: MessageEvent<unknown>) => {
  if (event.source === window && event.data === 'quantai:port')
    ipcRenderer.postMessage('quantai:port', null, [...event.ports])
})
