import { readFileSync } from 'node:fs'

const page = readFileSync(new URL('coupon-detail.txt', import.meta.url), 'utf8')

/** The fields that the documentation's table of results names, `templateInfo`'s own apart. */
export function documentedFields(): { coupon: string[]; template: string[] } {
  const lines = page.split('\n')
  const table = lines.slice(lines.findIndex((line) => line.startsWith('activityId |')))
  const fields = table.flatMap((line) => /^(├?)(\w+) \|/.exec(line)?.slice(1, 3).join('') ?? [])
  const isTemplates = (field: string) => field.startsWith('├')
  return {
    coupon: fields.filter((field) => !isTemplates(field)),
    template: fields.filter(isTemplates).map((field) => field.slice(1)),
  }
}

const samples = page.split('\n').filter((line) => line.startsWith('{ '))

function sample(index: number): string {
  const text = samples[index]
  if (text === undefined) throw new Error(`the documentation has no sample ${index}`)
  return text
}

/** The documentation's own samples, as it writes them. */
export const sampleRequest = sample(0)
export const sampleReply = sample(1)
export const sampleBusinessError = sample(2)
export const sampleSystemError = sample(3)
