/** 多个画面共用 */
export const common = {
  copy: '复制',
  copied: '已复制',
  copyFailed: '没复制成功',
  close: '关闭',
  details: '详情',
  waitingFor: { allinpay: '通联', zvcms: '智迈' },
  stillWaiting: '还在等{{provider}}答复，已 {{seconds}} 秒',
  notSet: '未提供',
  unknownValue: '未知({{raw}})',
}
