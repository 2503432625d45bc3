import type { Platform } from '../../../contract/voucher'
import { beijingDate, beijingDateTime, dayMs } from '../beijing'
import type { JsonObject } from '../json'
import { type PracticeCase, words } from './case'
import { voucherRefusals } from './voucher-refusals'

/** How a prepared voucher is written down and signed; the till must read them all. */
export interface VoucherStyle {
  /** `envelope`: the documented shape whose `bizContent` holds the answer as text. */
  shape: 'plain' | 'envelope'
  /** What the signature is over: the whole body without `sign`, or the raw text of `data`. */
  signed: 'body' | 'data'
}

export type VoucherAnswer =
  | ({ prepared: (now: number) => JsonObject; code: 0 | '0'; msg?: string } & VoucherStyle)
  /** The documentation's own reply, character for character. */
  | { verbatim: { head: string; data: string; tail: string } }
  | { refused: number; msg?: string }
  /** Redeemed already, as the ledger says. */
  | { redeemed: true }

export interface VoucherCase extends PracticeCase {
  platform: Platform
  answer: VoucherAnswer
}

const shared = { kind: 'voucher', symbol: 'code128', group: 'vouchers' } as const
const plain = { code: 0, shape: 'plain', signed: 'body' } as const

/*
 * Seed 001's response sample. The page's no-break spaces are plain ones here, as JSON wants them; line breaks, order, types
 * and what is missing (msg, platformAmount, count, …) are the sample's.
 */
const seedReply = {
  head: '{\n\n  "code": "0",\n\n  "data": ',
  data: `{

"validityBeginDate": "",

     "couponName": "0.1团10百货券",

     "couponType": "",

     "mtdz": {

       "dealId": "1316147453",

       "dealTitle": "0.1团10百货券",

       "dealPrice": 0.1,

       "dealGroupId": "1081740947"

     },

     "initAmount": 1,

     "validityEndDate": "",

"couponValue": "0.1",

"couponBuyPrice": "0.1"

  }`,
  tail: '\n\n}',
}

/** A validity in whole days around today. */
function validity(now: number, fromDays: number, untilDays: number): JsonObject {
  return {
    validityBeginDate: `${beijingDate(now + fromDays * dayMs)} 00:00:00`,
    validityEndDate: `${beijingDate(now + untilDays * dayMs)} 23:59:59`,
  }
}

/** A Meituan deal of one voucher, for the cases in which only the dates matter. */
function meituanDinner(now: number, fromDays: number, untilDays: number): JsonObject {
  return {
    couponName: '单人午市套餐',
    couponValue: '58',
    couponBuyPrice: '39.9',
    couponType: '',
    initAmount: 1,
    ...validity(now, fromDays, untilDays),
    meiTuan: { dealId: 73015501, dealTitle: '单人午市套餐', dealValue: 58, dealPrice: 39.9, count: 1 },
  }
}

function douyinCertificates(now: number): JsonObject {
  return {
    couponName: '咖啡畅饮三件套',
    couponValue: '199',
    couponBuyPrice: '99',
    couponType: '',
    initAmount: 3,
    ...validity(now, -20, 70),
    tikTok: {
      tiktokCertificateList: [
        { certificateId: '7251489302644719671' },
        { certificateId: '7251489302644752439' },
        { certificateId: '7251489302644785207', num: 5 },
      ],
      sku: {
        skuId: '1768822634512391',
        title: '咖啡畅饮三件套（含 5 次卡）',
        accountId: '6850443412765509645',
        marketPrice: '19900',
        soldStartTime: String(Math.floor((now - 40 * dayMs) / 1000)),
        thirdSkuId: '',
      },
    },
  }
}

export const voucherCases: VoucherCase[] = [
  {
    ...shared,
    code: '5948286811',
    platform: 'mtdz',
    title: words('美团到综 10 位码（文档示例）', 'mtdz, 10 digits: the sample of the documentation'),
    expect: words('可核销 1 张，0.1 元，没有有效期', 'one to redeem, 0.1 yuan, no validity given'),
    answer: { verbatim: seedReply },
  },
  {
    ...shared,
    code: '5948286829',
    platform: 'mtdz',
    title: words('美团到综，平台和商户都有补贴', 'mtdz with subsidies of platform and merchant'),
    expect: words('可核销 2 张，平台补贴 3 元、商户补贴 2 元', 'two to redeem, subsidies of 3 and 2 yuan'),
    answer: {
      code: '0',
      msg: '',
      shape: 'plain',
      signed: 'data',
      prepared: (now) => ({
        couponName: '到店代金券',
        couponValue: '50',
        couponBuyPrice: '42.50',
        couponType: '',
        initAmount: '2',
        ...validity(now, -5, 25),
        couponTemplateList: [],
        mtdz: {
          dealId: '1316147461',
          dealTitle: '50 元到店代金券',
          dealPrice: '42.50',
          dealMarketPrice: 50,
          dealGroupId: '1081740953',
          count: '2',
          platformAmount: 3,
          merchantAmount: '2.00',
        },
      }),
    },
  },
  {
    ...shared,
    code: '013541450619',
    platform: 'meituan',
    title: words('美团 12 位码，以 0 开头', 'Meituan, 12 digits with a leading zero'),
    expect: words('可核销 3 张，门市价 128 元', 'three to redeem, market price 128 yuan'),
    answer: {
      ...plain,
      msg: '成功',
      prepared: (now) => ({
        couponName: '招牌双人餐',
        couponValue: '128',
        couponBuyPrice: '88.00',
        couponType: '',
        initAmount: 3,
        ...validity(now, -30, 60),
        couponTemplateList: [{ templateId: 307, couponType: 0 }],
        meiTuan: {
          dealBeginTime: beijingDate(now - 30 * dayMs),
          dealId: 73015483,
          dealValue: 128,
          dealTitle: '招牌双人餐',
          count: 3,
          singleValue: 42.67,
          dealPrice: 88,
        },
      }),
    },
  },
  {
    ...shared,
    code: '013541450627',
    platform: 'meituan',
    title: words('美团，只给最少的信息', 'Meituan, told as little as possible'),
    expect: words(
      '没有项目信息，按面额字段可核销 2 张，其余为空',
      'no deal block; two to redeem by initAmount, everything else is blank',
    ),
    answer: {
      ...plain,
      signed: 'data',
      prepared: () => ({
        couponName: '代金券',
        couponValue: '',
        couponBuyPrice: '',
        couponType: '',
        initAmount: '2',
        validityBeginDate: '',
        validityEndDate: '',
      }),
    },
  },
  {
    ...shared,
    code: 'https://v.douyin.com/eHHc1ft/',
    symbol: 'qr',
    platform: 'tiktok',
    title: words('抖音二维码里的短链接', 'the short link of a Douyin QR code'),
    expect: words(
      '3 张券各自勾选，其中 1 张次卡剩 5 次；市场价 199 元',
      'three certificates to tick, one a times-card with 5 left; market price 199 yuan',
    ),
    answer: { ...plain, signed: 'data', prepared: douyinCertificates },
  },
  {
    ...shared,
    code: '150000000000000',
    platform: 'tiktok',
    title: words('抖音 15 位码', 'Douyin, 15 digits'),
    expect: words(
      '同上：3 张券，其中 1 张次卡（应答用另一种格式）',
      'as above, in the other reply shape (envelope)',
    ),
    answer: { ...plain, shape: 'envelope', msg: '', prepared: douyinCertificates },
  },
  {
    ...shared,
    code: '160000000012',
    platform: 'tiktok',
    title: words('抖音 12 位码', 'Douyin, 12 digits'),
    expect: words(
      '先按美团查：券码不存在；按 Alt+2 改抖音后可核销 1 张',
      'tried as Meituan first: does not exist; with Alt+2 (Douyin) one to redeem',
    ),
    answer: {
      ...plain,
      prepared: (now) => ({
        couponName: '单杯拿铁',
        couponValue: '28',
        couponBuyPrice: '9.9',
        couponType: '',
        initAmount: 1,
        ...validity(now, -2, 12),
        tikTok: {
          tiktokCertificateList: [{ certificateId: '7251489302644801591' }],
          sku: { skuId: '1768822634512407', title: '单杯拿铁', marketPrice: '2800' },
        },
      }),
    },
  },
  {
    ...shared,
    code: '5571630793',
    platform: 'dianping',
    title: words('大众点评 10 位码', 'Dianping, 10 digits'),
    expect: words(
      '本店 10 位码先按美团到综查：券码不存在；按 Alt+3 改点评后可核销 1 张',
      'tried as mtdz first, as this store sets it: does not exist; with Alt+3 (Dianping) one to redeem',
    ),
    answer: {
      ...plain,
      msg: '',
      prepared: (now) => ({
        couponName: '下午茶双人餐',
        couponValue: '168.00',
        couponBuyPrice: '99.00',
        couponType: '2',
        initAmount: 1,
        ...validity(now, -10, 50),
        couponTemplateList: [{ templateId: '309', couponType: '2' }],
        dianPing: {
          dealId: '25830411',
          dealTitle: '下午茶双人餐',
          dealPrice: 99,
          dealMarketPrice: 168,
          dealGroupId: '25830400',
          count: 1,
          platformAmount: 0,
          merchantAmount: 5.5,
        },
      }),
    },
  },
  {
    ...shared,
    code: '013541450635',
    platform: 'meituan',
    title: words('还没到使用日期', 'not yet valid'),
    expect: words('尚未生效，3 天后可用', 'not yet valid, usable in three days'),
    answer: { ...plain, prepared: (now) => meituanDinner(now, 3, 33) },
  },
  {
    ...shared,
    code: '013541450643',
    platform: 'meituan',
    title: words('平台仍应答，但日期已过', 'answered, but past its dates'),
    expect: words('已过期，昨天到期', 'expired yesterday'),
    answer: { ...plain, prepared: (now) => meituanDinner(now, -31, -1) },
  },
  ...voucherRefusals,
]

/** The moment a redeemed voucher of the list was redeemed, as the first start writes it into the ledger. */
export function redeemedAtFirst(now: number): { voucher: string; platform: Platform; at: string }[] {
  return voucherCases
    .filter(({ answer }) => 'redeemed' in answer)
    .map(({ code, platform }) => ({ voucher: code, platform, at: beijingDateTime(now - 2 * dayMs) }))
}
