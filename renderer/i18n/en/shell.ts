/** The shell: rail, top bar, keys, unknown outcomes. */
export const shell = {
  navigation: 'Screens',
  screens: { redeem: 'Scan', issue: 'Issue', lookup: 'Look up', practice: 'Practice' },
  mode: { practice: 'Practice mode', real: 'Live' },
  cashier: 'Cashier {{name}}',
  network: {
    online: 'Network up',
    offline: 'Network down',
    slow: '{{ms}} ms',
    failing: 'No answer from {{provider}}',
  },
  scanner: { ready: 'Ready to scan', away: 'Not ready to scan', awayHint: 'Click this window, then scan' },
  unknown: {
    label: 'Unknown outcomes {{count}}',
    badge: 'Unknown {{count}}',
    title: 'Unknown outcomes',
    none: 'No unknown outcomes',
  },
  unknownList: {
    intro:
      'These requests were sent and no answer came that can be trusted: the coupons may have been issued. Do not send them again; look the order number up in the merchant back office.',
    order: 'Order number',
    since: 'Since {{time}}',
    what: '{{name}} × {{count}}',
    ended: 'the program ended before an answer came',
    todo: 'Look this order number up in the merchant back office: if it is there, the coupons were issued; if not, look once more after some minutes before taking it for not issued.',
    copy: 'Copy order number',
  },
  language: 'Language',
  help: 'Keys',
  keys: {
    title: 'Keys',
    screen: 'Change the screen: scan, issue, look up',
    enter: 'The main action of the screen',
    escape: 'Clear, back',
    platform: 'Platform: Meituan, Douyin, Dianping, Meituan in-store',
    automatic: 'Recognise the platform',
    quantity: 'Quantity up, down',
    print: 'Print',
    unknown: 'Unknown outcomes',
    help: 'This help',
    scan: 'Scan on any screen. No letter or digit is a shortcut.',
  },
  scanned: {
    notCode: 'This is no coupon code',
    notCodeHint: 'Scanned: {{text}}. If it is one, type it into the code box.',
  },
}
