import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A file that `tests/support/openssl/make-vectors.sh` made with the openssl command. */
export function vector(name: string): string {
  return readFileSync(join(import.meta.dirname, '../../../../support/openssl', name), 'utf8')
}

/** The text between a PEM's lines, the way keys are often handed around. */
export function bareBase64(pem: string): string {
  return pem.replace(/-----[^-]+-----/g, '').replace(/\s+/g, '')
}
