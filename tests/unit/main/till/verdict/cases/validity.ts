import { blocks, condition, conditional, unusable } from './case'

export const past = (until: string) => unusable(blocks('pastValidity', { until }))
export const early = (from: string) => unusable(blocks('notYetValid', { from }))
export const untold = (told: string) => conditional(condition('validityUnknown', { told }))
