import { type PracticeCase, words } from './case'

/** A template of the practice store, as its profile describes it, and what is left of it at first start. */
export interface TemplateCase extends PracticeCase {
  name: string
  couponType: '1' | '2'
  /** Yuan, as text. */
  faceValue: string
  multiPurpose: boolean
  namedCard: boolean
  stock: number
  /** The store's rules for using the coupon; `''` where it has none. */
  instruction: string
  /** Whether the store profile lists it; the others are typed by hand. */
  inProfile: boolean
}

const shared = {
  kind: 'template',
  symbol: 'code128',
  platform: null,
  group: 'issuing',
  multiPurpose: false,
  namedCard: false,
  stock: 1_000_000,
  instruction: '',
  inProfile: true,
} as const

export const templateCases: TemplateCase[] = [
  {
    ...shared,
    code: '307',
    name: '专门测试ZHT',
    couponType: '1',
    faceValue: '10',
    title: words('专门测试ZHT:电子券，10 元', 'electronic coupon, 10 yuan'),
    expect: words(
      '不填接收人：出一张微信二维码图片，不论数量只有一行；填手机号：每张一个券号',
      'to nobody: one WeChat picture, one line whatever the number; to a mobile: a number for each coupon',
    ),
  },
  {
    ...shared,
    code: '308',
    name: '满50减10（纸质）',
    couponType: '2',
    faceValue: '10',
    instruction: '凭券满50元减10元，每桌限用一张，不找零。',
    title: words('满50减10:纸质券', 'paper coupon, 10 yuan'),
    expect: words(
      '发 10 张得 10 个券号，带条码；有使用须知',
      'ten coupons have ten numbers with barcodes, and instructions',
    ),
  },
  {
    ...shared,
    code: '309',
    name: '多用途金额券',
    couponType: '1',
    faceValue: '100',
    multiPurpose: true,
    title: words('多用途金额券，100 元', 'multi-purpose amount coupon, 100 yuan'),
    expect: words('必填购卡人手机号', "the buyer's mobile number is mandatory"),
  },
  {
    ...shared,
    code: '310',
    name: '记名礼品卡',
    couponType: '2',
    faceValue: '200',
    namedCard: true,
    title: words('记名礼品卡，200 元', 'named card, 200 yuan'),
    expect: words('选纸质时必填购卡人手机号', "on paper the buyer's mobile number is mandatory"),
  },
  {
    ...shared,
    code: '311',
    name: '千元尊享券',
    couponType: '1',
    faceValue: '1000',
    title: words('千元尊享券：电子券，1000 元', 'electronic coupon, 1,000 yuan'),
    expect: words(
      '10 张正好 1 万元，不必填;11 张起超过 1 万元，必填购卡人手机号',
      "10 are worth 10,000 yuan: nothing more; from 11 on the buyer's mobile number is mandatory",
    ),
  },
  {
    ...shared,
    code: '399',
    name: '已发完的券',
    couponType: '1',
    faceValue: '5',
    stock: 0,
    inProfile: false,
    title: words('已发完的券模板（手输）', 'template that is used up (typed)'),
    expect: words('发券失败：库存不足', 'failed: out of stock'),
  },
]

/** A member of the practice store. */
export interface MemberCase extends PracticeCase {
  /** Whether the number was registered with a real name, which the provider asks of a buyer (`buyerMobile`). */
  realName: boolean
}

/** Members that couponSend knows by other accounts: member card (2) and external id (5). Any openid (3) is good. */
export const memberAccounts = { '2': '880000000147', '5': 'EXT-147' } as const

const member = { kind: 'mobile', symbol: 'code128', platform: null, group: 'issuing' } as const

export const memberCases: MemberCase[] = [
  {
    ...member,
    code: '13800000000',
    realName: true,
    title: words('会员手机号（已实名）', "a member's mobile number, real name registered"),
    expect: words(
      `可作接收人和购卡人;会员卡号 ${memberAccounts[2]}、外部ID ${memberAccounts[5]} 也可接收`,
      `takes coupons and may be the buyer; so does member card ${memberAccounts[2]} and external id ${memberAccounts[5]}`,
    ),
  },
  {
    ...member,
    code: '13800000001',
    realName: false,
    title: words('会员手机号（未实名）', "a member's mobile number, no real name registered"),
    expect: words(
      '可作接收人；作购卡人则被拒：购卡人未实名',
      'takes coupons; refused as the buyer: no real name registered',
    ),
  },
]

/** Codes that nothing stands behind. */
const unknownCases: PracticeCase[] = [
  {
    ...member,
    code: '13800000404',
    title: words('不是会员的手机号', 'a mobile number of no member'),
    expect: words('发券失败：账号无法识别(3101)', 'failed: account not recognised (3101)'),
  },
  {
    ...member,
    kind: 'template',
    code: '300',
    title: words('不存在的券模板（手输）', 'a template that does not exist (typed)'),
    expect: words('发券失败：券模板不存在(3101)', 'failed: not recognised (3101)'),
  },
]

export const issuingCases: PracticeCase[] = [...templateCases, ...memberCases, ...unknownCases]
