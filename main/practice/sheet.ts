import type { PracticeCode } from '../../contract/practice'
import { practiceCodes } from './codes'

type Group = PracticeCode['group']

const sections: { group: Group; title: string; text: string }[] = [
  {
    group: 'vouchers',
    title: 'Vouchers · 团购券',
    text: 'Scan them, or type them into 验券. The platform is the one that knows the code; on any other the platform says 券码不存在.',
  },
  {
    group: 'voucherRefusals',
    title: 'Vouchers that are refused · 不能核销的团购券',
    text: 'Vouchers that the platform does not hand out.',
  },
  {
    group: 'coupons',
    title: 'Coupons · 会员券',
    text: 'Scan them, or type them into 查券. All dates and times of day are set around the present moment at each look-up.',
  },
  {
    group: 'couponRefusals',
    title: 'Coupons that cannot be used here and now · 不可用的会员券',
    text: 'The verdict names every reason, not only the first.',
  },
  {
    group: 'issuing',
    title: 'Templates and mobile numbers · 券模板与手机号',
    text: 'For 发券. The tiles show the templates of the practice store; those marked 手输 are typed.',
  },
  {
    group: 'faults',
    title: 'Faults · 故障',
    text: 'One code for each fault and each of the three jobs: a 9, zeros, and the number of the fault, as long as a Meituan voucher (12 digits, 验券), a coupon id (18 digits, 查券) or a template id (5 digits, typed into 发券).',
  },
]

const opening = `# Practice codes · 练习码

<!-- Written from the list in main/practice/codes.ts; a unit test keeps the two equal. \`npx vitest run tests/unit/main/practice -u\` writes it anew. -->

Without a store profile the till starts in practice mode (练习模式): it talks to providers of its own, real HTTP servers on
127.0.0.1 in a process of their own. They check every signature and token, sign every reply, and keep what was issued in
\`practice/ledger.jsonl\` of the till's data folder; delete that folder to start anew.

They answer as the documents describe, with what the documents leave open settled like this:

- The platforms of a code, the members, templates and coupons below are invented; so are the texts of refusals, and every
  zvcms return code (its documentation names none).
- A repeated order number is refused (return code 3, 订单号重复). Whether the real platform does that is not documented.
- A request that is not signed well is refused with 3999; the documented return codes have no number for it.
- Replies are signed over the whole body without \`sign\`, or over the raw text of \`data\`, by turns: both readings of the
  documentation are met. \`150000000000000\` is answered in the envelope shape.

The practice store is 练习门店: shopId 147, shopCode LX147, zvcms store 100147 / LX147, cashier 1; its 10-digit vouchers
belong to mtdz.
`

/** The page docs/practice-codes.md, written from the list of practice codes. */
export function practiceCodesPage(): string {
  return [opening, ...sections.map(sectionOf)].join('\n')
}

function sectionOf({ group, title, text }: (typeof sections)[number]): string {
  const rows = practiceCodes.filter((code) => code.group === group).map(rowOf)
  return `## ${title}

${text}

| code | platform or kind | what it is | what happens |
|---|---|---|---|
${rows.join('\n')}
`
}

function rowOf({ code, kind, platform, symbol, title, expect }: PracticeCode): string {
  const what = [platform ?? kind, ...(symbol === 'qr' ? ['QR'] : [])].join(', ')
  return `| \`${code}\` | ${what} | ${title.en} · ${title.zh} | ${expect.en} · ${expect.zh} |`
}
