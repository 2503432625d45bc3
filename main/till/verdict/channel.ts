import type { TemplateInfo } from '../../../contract/coupon'
import { blocks, condition, listed, type Rule, when } from './reason'

/** This till is a Windows till at a counter: coupons for either fit. */
const fitting: readonly string[] = ['windowsTill', 'pos']
const scenes = ['takeaway', 'canteen', 'payBill', 'reservation', 'pickUp', 'express'] as const

/** Where the coupon may be used (`useChannel` of the template); an empty list is no limit. */
export const channel: Rule = ({ templateInfo: { useChannel } }) => {
  if (useChannel.length === 0 || useChannel.some(({ name }) => fitting.includes(name))) return []
  const params = { channels: names(useChannel) }
  const mayFit = useChannel.some(({ name }) => name === 'unknown')
  return [mayFit ? condition('otherChannel', params) : blocks('otherChannel', params)]
}

/** What the order must be (`useScene`), for the cashier to see; all of them are no limit. */
export const scene: Rule = ({ templateInfo: { useScene } }) => {
  const limited = useScene.length > 0 && !scenes.every((scene) => useScene.some(({ name }) => name === scene))
  return when(limited, condition('sceneListed', { scenes: names(useScene) }))
}

function names(values: TemplateInfo['useChannel'] | TemplateInfo['useScene']): string {
  return listed(values.map(({ name, raw }) => (name === 'unknown' ? `unknown(${raw})` : name)))
}
