import { generateKeyPairSync, sign, verify } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { form, post, prepare, textToSign } from './allinpay-till'
import { startedProviders } from './providers'

/*
 * The scheme is plugged in, so that SM2 tills can be tried too. Here Node's own SM2 (OpenSSL) stands on both sides.
 */
const till = generateKeyPairSync('ec', { namedCurve: 'SM2' })
const platform = generateKeyPairSync('ec', { namedCurve: 'SM2' })
const providers = await startedProviders({
  scheme: {
    signType: 'SM2',
    verifies: async (text, signature) =>
      verify('sm3', Buffer.from(text), till.publicKey, Buffer.from(signature, 'base64')),
    sign: async (text) => sign('sm3', Buffer.from(text), platform.privateKey).toString('base64'),
  },
})
const business = { type: 'meituan', couponNo: '013541450619', shopId: '147' }

async function answer(signType: string, change: (sign: string) => string): Promise<string> {
  const fields = form(prepare, business, { signType })
  const signature = sign('sm3', Buffer.from(textToSign(fields)), till.privateKey).toString('base64')
  return (await post(providers.gatewayUrl, { ...fields, sign: change(signature) })).text()
}

describe('another signature scheme', () => {
  it('verifies requests and signs replies', async () => {
    const text = await answer('SM2', (signature) => signature)
    const { code, sign: signature } = JSON.parse(text)
    expect(code).toBe(0)
    const body = text.replace(`,"sign":"${signature}"`, '')
    expect(verify('sm3', Buffer.from(body), platform.publicKey, Buffer.from(signature, 'base64'))).toBe(true)
  })

  it('refuses what it does not verify, and RSA2', async () => {
    const flipped = (signature: string) => (signature.startsWith('M') ? `N${signature.slice(1)}` : 'M')
    expect(JSON.parse(await answer('SM2', flipped))).toMatchObject({ code: 3999, msg: '签名验证失败' })
    expect(JSON.parse(await answer('RSA2', (signature) => signature))).toMatchObject({
      code: 3999,
      msg: '参数取值不正确:signType',
    })
  })
})
