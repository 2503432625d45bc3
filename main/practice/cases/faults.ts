import type { PracticeCode } from '../../../contract/practice'
import { type Words, words } from './case'

/** The three jobs that meet a fault: prepare a voucher, look a coupon up, issue. */
export type Job = 'prepare' | 'lookup' | 'issue'

export type FaultName =
  | 'rateLimited'
  | 'unknownException'
  | 'downstreamFailed'
  | 'otherFailure'
  | 'slow'
  | 'noAnswer'
  | 'dropped'
  | 'halfBody'
  | 'html502'
  | 'badSignature'
  | 'notJson'
  | 'redirected'
  | 'tooLarge'
  | 'encrypted'

export interface FaultCase {
  name: FaultName
  /** The number that ends its codes. */
  number: number
  /** Whether an issue is carried out nevertheless. */
  processed: boolean
  title: Words
  /** What the till does after a read, and after an issue. */
  read: Words
  issue: Words
  /** What it does after a look-up, where zvcms differs; null when zvcms has nothing of the kind. */
  lookup?: Words | null
}

const zvcmsWords = words(
  '显示智迈给的错误码和原话（文档未列错误码，此处为练习所设）',
  "shows zvcms's code and words (its documentation lists no codes; this one is made up for practice)",
)
const unknownNotIssued = words(
  '结果未知，不得换单号重发；实际没有发券',
  'outcome unknown, never sent again under a new number; nothing was issued',
)
const unknownIssued = words(
  '结果未知，不得换单号重发；实际已经发券',
  'outcome unknown, never sent again under a new number; it was issued',
)

export const faultCases: FaultCase[] = [
  {
    name: 'rateLimited',
    number: 302,
    processed: false,
    title: words('平台限流', 'rate limited'),
    read: words('自动再试两次，之后提示稍等', 'asked again twice, then says to wait'),
    issue: words(
      '提示稍候用同一单号再试；没有发券',
      'wait, then the same order number again; nothing was issued',
    ),
    lookup: zvcmsWords,
  },
  {
    name: 'unknownException',
    number: 500,
    processed: false,
    title: words('平台未知异常', 'unknown exception'),
    read: words('提示平台异常，可以重试', 'says that the provider failed, may be retried'),
    issue: unknownNotIssued,
    lookup: zvcmsWords,
  },
  {
    name: 'downstreamFailed',
    number: 3201,
    processed: true,
    title: words('下游服务失败', 'downstream service failed'),
    read: words(
      '提示下游服务失败，可以重试',
      'says that a service behind the provider failed, may be retried',
    ),
    issue: unknownIssued,
    lookup: zvcmsWords,
  },
  {
    name: 'otherFailure',
    number: 3999,
    processed: false,
    title: words('其他错误', 'other failure'),
    read: words('显示平台给的原因', "shows the provider's reason"),
    issue: words('发券失败，显示平台给的原因', "failed, with the provider's reason"),
    lookup: zvcmsWords,
  },
  {
    name: 'slow',
    number: 8,
    processed: true,
    title: words('8 秒后才应答', 'answers after 8 seconds'),
    read: words(
      '超过 3 秒时说明在等谁，之后照常显示',
      'says whom it waits for after 3 seconds, then shows the answer',
    ),
    issue: words(
      '超过 3 秒时说明在等谁，之后发券成功',
      'says whom it waits for after 3 seconds, then succeeds',
    ),
  },
  {
    name: 'noAnswer',
    number: 0,
    processed: false,
    title: words('一直不应答', 'no answer at all'),
    read: words('超时，提示可以重试', 'time-out, may be retried'),
    issue: unknownNotIssued,
  },
  {
    name: 'dropped',
    number: 1,
    processed: true,
    title: words('处理完就断线', 'dropped after processing'),
    read: words('提示连接中途断了，可以重试', 'says that the connection broke, may be retried'),
    issue: unknownIssued,
  },
  {
    name: 'halfBody',
    number: 50,
    processed: true,
    title: words('应答只到一半', 'half a body'),
    read: words('提示连接中途断了，可以重试', 'says that the connection broke, may be retried'),
    issue: unknownIssued,
  },
  {
    name: 'html502',
    number: 502,
    processed: false,
    title: words('网关错误页(502)', 'HTML with status 502'),
    read: words('提示网关错误，可以重试', 'says that the gateway failed, may be retried'),
    issue: unknownNotIssued,
  },
  {
    name: 'badSignature',
    number: 403,
    processed: true,
    title: words('应答签名不对', 'bad signature'),
    read: words('不采用该应答，提示签名不符', 'does not take the answer, says that its signature is wrong'),
    issue: unknownIssued,
    lookup: words(
      '智迈应答没有签名，改为拒绝令牌：显示原话“签名验证失败”',
      'zvcms signs no answers; instead it refuses the token, and its words are shown',
    ),
  },
  {
    name: 'notJson',
    number: 200,
    processed: false,
    title: words('应答不是 JSON', 'not JSON'),
    read: words('提示应答无法识别', 'says that the answer cannot be read'),
    issue: unknownNotIssued,
  },
  {
    name: 'redirected',
    number: 301,
    processed: false,
    title: words('被转到别的地址', 'redirected elsewhere'),
    read: words(
      '不跟过去，提示检查门店配置里的地址',
      'does not follow, says to check the address in the store profile',
    ),
    issue: unknownNotIssued,
  },
  {
    name: 'tooLarge',
    number: 413,
    processed: true,
    title: words('应答超过 2 MB', 'answer larger than 2 MB'),
    read: words('停止接收，提示应答过大', 'stops reading, says that the answer is too large'),
    issue: unknownIssued,
  },
  {
    name: 'encrypted',
    number: 256,
    processed: true,
    title: words('应答内容加密', 'encrypted answer'),
    read: words('提示加密应答尚不支持', 'says that encrypted answers are not supported'),
    issue: unknownIssued,
    lookup: null,
  },
]

const digits = { prepare: 12, lookup: 18, issue: 5 } satisfies Record<Job, number>
const kinds = { prepare: 'voucher', lookup: 'coupon', issue: 'template' } satisfies Record<
  Job,
  PracticeCode['kind']
>
const jobWords = {
  prepare: words('验券', 'redeem'),
  lookup: words('查券', 'look up'),
  issue: words('发券', 'issue'),
} satisfies Record<Job, Words>

/** A 9 and the fault's number, filled with zeros to the length of a Meituan code, a coupon id or a template id. */
export function faultCode(job: Job, fault: Pick<FaultCase, 'number'>): string {
  return `9${String(fault.number).padStart(digits[job] - 1, '0')}`
}

/** The fault that a code stands for in a job, or null. */
export function faultOf(job: Job, code: string): FaultCase | null {
  return faultCases.find((fault) => meets(job, fault) && faultCode(job, fault) === code) ?? null
}

export const faultCodes: PracticeCode[] = (['prepare', 'lookup', 'issue'] as const).flatMap((job) =>
  faultCases.filter((fault) => meets(job, fault)).map((fault) => codeOf(job, fault)),
)

function meets(job: Job, fault: FaultCase): boolean {
  return job !== 'lookup' || fault.lookup !== null
}

function codeOf(job: Job, fault: FaultCase): PracticeCode {
  const { title } = fault
  const where = jobWords[job]
  return {
    code: faultCode(job, fault),
    kind: kinds[job],
    symbol: 'code128',
    platform: job === 'prepare' ? 'meituan' : null,
    group: 'faults',
    title: words(`${where.zh}:${title.zh}`, `${where.en}: ${title.en}`),
    expect: job === 'issue' ? fault.issue : ((job === 'lookup' ? fault.lookup : null) ?? fault.read),
  }
}
