import { randomInt } from 'node:crypto'
import type { Clock } from '../../till/gateways'
import { type TokenRecipe, tokenOf } from './token'

/** Whose requests these are: the account zvcms gave the chain, and how its tokens are made. */
export interface ZvcmsAccount {
  openId: string
  grantCode: string
  secret: string
  recipe: TokenRecipe
}

/** A random positive whole number. */
export type RandomNumber = () => number

/** Fits the 32 bits that a server may keep a nonce in. */
export const randomNonce: RandomNumber = () => randomInt(1, 2 ** 31)

/** The body of a request of the zvcms open API (V2, seed 002), with its members in the order of the documented sample. */
export function requestBody(
  { openId, grantCode, secret, recipe }: ZvcmsAccount,
  action: string,
  params: Readonly<Record<string, string>>,
  { clock, random }: { clock: Clock; random: RandomNumber },
): string {
  const members = {
    OpenId: openId,
    GrantCode: grantCode,
    Timestamp: String(Math.floor(clock() / 1000)),
    Nonce: String(random()),
    Action: action,
    Params: JSON.stringify(params),
  }
  const { OpenId, GrantCode, Timestamp, Nonce, Action } = members
  const Token = tokenOf(recipe, secret, members)
  return JSON.stringify({ OpenId, GrantCode, Timestamp, Nonce, Token, Action, Params: params })
}
