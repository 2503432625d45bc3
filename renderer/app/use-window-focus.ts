import { useSyncExternalStore } from 'react'

/** Whether this window has the keyboard, and so gets what a scanner types. */
export function useWindowFocus(): boolean {
  return useSyncExternalStore(watch, () => document.hasFocus())
}

function watch(changed: () => void): () => void {
  window.addEventListener('focus', changed)
  window.addEventListener('blur', changed)
  return () => {
    window.removeEventListener('focus', changed)
    window.removeEventListener('blur', changed)
  }
}
