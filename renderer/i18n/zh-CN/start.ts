import type { ProfileProblem } from '../../../contract/till'

/** 启动 */
export const start = {
  opening: '正在打开收银台…',
  failed: '收银台没有打开',
  again: '重试',
  quit: '退出',
  profile: {
    title: '门店配置有问题，收银台没有打开',
    file: '配置文件',
    reload: '重新读取',
    field: '字段',
    wholeFile: '整个文件',
    advice: '改好文件后点「重新读取」。每个字段的写法见门店配置说明（docs/store-profile.md）。',
  },
  practice: { title: '练习模式没有启动', advice: '请关闭程序再打开；还不行，把下面的内容发给技术支持。' },
  lost: {
    title: '与收银台主程序的连接断了',
    advice: '填好的内容还在。正在发送的请求可能已经发出，重新连接后按 F10 查看未知结果。',
    again: '重新连接',
  },
  rule: {
    fileMissing: '找不到文件',
    fileUnreadable: '文件读不出来',
    notJson: '不是有效的 JSON',
    schemaVersion: '版本号不对',
    required: '没有填写',
    wrongType: '类型不对',
    wrongValue: '值不对',
    unknownField: '没有这个字段，可能拼错了',
    badUrl: '网址不对',
    insecureUrl: '网址必须是 https',
    keyFileMissing: '找不到密钥文件',
    keyUnreadable: '密钥读不出来',
    keyWrongKind: '密钥种类不对',
    keyTooShort: '密钥太短',
    duplicate: '重复了',
  } satisfies Record<ProfileProblem['rule'], string>,
}
