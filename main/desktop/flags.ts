/** What the command line asks for. */
export interface Flags {
  /** The store profile that makes the till real; null means practice mode. */
  profile: string | null
  /** Where the till keeps its data instead of the usual place. */
  dataFolder: string | null
}

/** Reads `--profile=<file>` and `--user-data-dir=<folder>`; everything else on the line is Electron's. */
export function readFlags(line: readonly string[]): Flags {
  return { profile: flagValue(line, '--profile'), dataFolder: flagValue(line, '--user-data-dir') }
}

function flagValue(line: readonly string[], name: string): string | null {
  const found = line.find((part) => part.startsWith(`${name}=`))
  return found ? found.slice(name.length + 1).replace(/^"(.*)"$/, '$1') || null : null
}
