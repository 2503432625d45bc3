import { dirname, resolve } from 'node:path'
import type { ProfileProblem } from '../../contract/till'
import { checkProfile } from './check'
import { FileProblem, readTextFile } from './file-text'
import { parseProfileJson } from './json'
import type { StoreProfile } from './schema'

const longestProfile = 1024 * 1024
const longestKey = 64 * 1024

export type LoadedProfile =
  | { ok: true; profile: StoreProfile }
  | { ok: false; file: string; problems: ProfileProblem[] }

/**
 * Loads a store profile (docs/store-profile.md) and the keys it names, which are looked for in the profile's own folder. A
 * profile that is wrong comes back as all its problems at once, fit to be shown: they hold no secret.
 */
export async function loadProfile(file: string): Promise<LoadedProfile> {
  const path = resolve(file)
  const wrong = (problems: ProfileProblem[]): LoadedProfile => ({ ok: false, file: path, problems })
  const text = await profileText(path)
  if (typeof text !== 'string') return wrong([text])
  const json = parseProfileJson(text)
  if (!json.ok) return wrong(json.problems)
  const checked = await checkProfile(json.raw, (name) => readKeyFile(dirname(path), name))
  return checked.ok ? checked : wrong(checked.problems)
}

async function profileText(path: string): Promise<string | ProfileProblem> {
  try {
    return await readTextFile(path, longestProfile)
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error
    return { field: '', rule: error.missing ? 'fileMissing' : 'fileUnreadable', detail: error.message }
  }
}

/** A name that leads nowhere is not repeated: it may be the key itself, pasted where its file should be named. */
async function readKeyFile(folder: string, name: string): Promise<string> {
  try {
    return await readTextFile(resolve(folder, name), longestKey)
  } catch (error) {
    if (!(error instanceof FileProblem) || !error.missing) throw error
    throw new FileProblem(true, `there is no such file; relative paths begin in ${folder}`)
  }
}
