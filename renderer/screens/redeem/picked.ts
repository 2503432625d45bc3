import type { Certificate } from '../../../contract/voucher'

/** How many of each certificate, by its id; one that is not ticked is missing. */
export type Picked = Readonly<Record<string, number>>

/** Before the cashier changes anything: every voucher, once. */
export function allOnce(certificates: readonly Certificate[]): Picked {
  return Object.fromEntries(
    certificates.map(({ certificateId, num }) => [certificateId, Math.min(1, num ?? 1)]),
  )
}

/** One time more or fewer of the first ticked times-card that it can be taken from; as before when there is none. */
export function stepped(certificates: readonly Certificate[], picked: Picked, step: 1 | -1): Picked {
  for (const { certificateId, num } of certificates) {
    const count = picked[certificateId] ?? 0
    const next = count + step
    if (num !== null && count > 0 && next >= 1 && next <= num) return { ...picked, [certificateId]: next }
  }
  return picked
}
