/** A refusal in Allinpay's return codes (4.1), thrown by whatever finds the reason. */
export class Refusal extends Error {
  constructor(
    readonly code: number,
    /** The provider's words to the cashier; null when it gives none. */
    readonly words: string | null,
  ) {
    super(`refused with ${code}`)
  }
}

/** The return codes that the practice gateway gives. Which one a bad signature gets is not documented: 3999 is a guess. */
export const returnCodes = {
  failed: 3,
  rateLimited: 302,
  unknownException: 500,
  fieldMissing: 1001,
  quantityWrong: 2001,
  accountUnknown: 3101,
  organisationWrong: 3102,
  noPermission: 3103,
  dynamicCodeExpired: 3104,
  downstreamFailed: 3201,
  other: 3999,
} as const

export function missing(field: string): Refusal {
  return new Refusal(returnCodes.fieldMissing, `字段缺失:${field}`)
}
