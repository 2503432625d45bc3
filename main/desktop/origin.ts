/** The one origin of the page: its own scheme, so that no file and no web server can pose as it. */
export const scheme = 'app'
export const host = 'till'
export const pageAddress = `${scheme}://${host}/`

/** Whether an address is of our own page. `trusted` is the page's address (the dev server's in development). */
export function isOwnPage(address: string, trusted: string = pageAddress): boolean {
  let url: URL
  let own: URL
  try {
    url = new URL(address)
    own = new URL(trusted)
  } catch {
    return false
  }
  return url.protocol === own.protocol && url.host === own.host && url.username === '' && url.password === ''
}
