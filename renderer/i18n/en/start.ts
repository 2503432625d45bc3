import type { ProfileProblem } from '../../../contract/till'

/** Starting. */
export const start = {
  opening: 'Opening the till…',
  failed: 'The till did not open',
  again: 'Try again',
  quit: 'Quit',
  profile: {
    title: 'The store profile is wrong: the till did not open',
    file: 'Profile file',
    reload: 'Read again',
    field: 'Field',
    wholeFile: 'the whole file',
    advice:
      'Mend the file, then press "Read again". How each field is written stands in docs/store-profile.md.',
  },
  practice: {
    title: 'Practice mode did not start',
    advice: 'Close the program and open it again; if that does not help, send the text below to support.',
  },
  lost: {
    title: 'The connection to the main process is lost',
    advice:
      'What you filled in is still here. A request under way may have been sent: connect again and look at F10.',
    again: 'Connect again',
  },
  rule: {
    fileMissing: 'file not found',
    fileUnreadable: 'the file cannot be read',
    notJson: 'no valid JSON',
    schemaVersion: 'wrong version',
    required: 'missing',
    wrongType: 'wrong type',
    wrongValue: 'wrong value',
    unknownField: 'no such field; misspelt?',
    badUrl: 'no valid address',
    insecureUrl: 'the address must be https',
    keyFileMissing: 'key file not found',
    keyUnreadable: 'the key cannot be read',
    keyWrongKind: 'the wrong kind of key',
    keyTooShort: 'the key is too short',
    duplicate: 'given twice',
  } satisfies Record<ProfileProblem['rule'], string>,
}
