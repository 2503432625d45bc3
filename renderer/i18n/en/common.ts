/** Shared by several screens. */
export const common = {
  copy: 'Copy',
  copied: 'Copied',
  copyFailed: 'Not copied',
  close: 'Close',
  details: 'Details',
  waitingFor: { allinpay: 'Allinpay', zvcms: 'zvcms' },
  stillWaiting: 'Still waiting for {{provider}}, {{seconds}} s so far',
  notSet: 'not given',
  unknownValue: 'unknown ({{raw}})',
}
