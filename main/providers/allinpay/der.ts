/** One value of DER (X.690): its tag and its content. */
export interface DerValue {
  tag: number
  content: Uint8Array
}

export const derTag = {
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  oid: 0x06,
  sequence: 0x30,
} as const

/** The values that stand one after another in these bytes; null where the bytes are no DER to the very end. */
export function readDer(bytes: Uint8Array): DerValue[] | null {
  const values: DerValue[] = []
  let at = 0
  while (at < bytes.length) {
    const tag = bytes[at] ?? 0
    const length = readLength(bytes, at + 1)
    if (!length || length.end + length.value > bytes.length) return null
    values.push({ tag, content: bytes.subarray(length.end, length.end + length.value) })
    at = length.end + length.value
  }
  return values
}

/** The values inside a SEQUENCE that fills these bytes; null where there is none. */
export function readSequence(bytes: Uint8Array): DerValue[] | null {
  const [outer, ...rest] = readDer(bytes) ?? []
  return outer?.tag === derTag.sequence && rest.length === 0 ? readDer(outer.content) : null
}

/** Lengths of more than two bytes do not occur in keys and signatures. */
function readLength(bytes: Uint8Array, at: number): { value: number; end: number } | null {
  const first = bytes[at]
  if (first === undefined) return null
  if (first < 0x80) return { value: first, end: at + 1 }
  const count = first & 0x7f
  if (count < 1 || count > 2 || at + count >= bytes.length) return null
  let value = 0
  for (const byte of bytes.subarray(at + 1, at + 1 + count)) value = value * 256 + byte
  return { value, end: at + 1 + count }
}
