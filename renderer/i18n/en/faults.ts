import type { FaultCode } from '../../../contract/errors'

/** Every fault: a sentence, and what to do next. */
export const faults = {
  text: {
    INPUT_INVALID: {
      sentence: 'Something entered is not right',
      next: 'Check what is marked red and try again.',
    },
    NOT_READY: { sentence: 'The till is not ready', next: 'Follow the start screen.' },
    NOT_CONFIGURED: {
      sentence: 'This store does not have this function',
      next: 'Ask head office to add it to the store profile.',
    },
    DUPLICATE_ORDER: {
      sentence: 'This order number was sent before',
      next: 'Do not send it again: look under F10, or begin a new order.',
    },
    NO_LONGER_HELD: { sentence: 'This PC no longer holds that', next: 'Look it up once more.' },
    STORAGE_FAILED: {
      sentence: 'The disk does not take the entry: nothing was sent',
      next: 'Check the disk space and its permissions, then try again.',
    },
    PRINT_FAILED: {
      sentence: 'It was not printed',
      next: 'Check that the printer is connected and has paper.',
    },
    INTERNAL: {
      sentence: 'The till has a defect',
      next: 'Try again; if it stays, send the details to support.',
    },
    OFFLINE: { sentence: 'This PC has no network', next: 'Check the cable or Wi-Fi, then try again.' },
    DNS_FAILED: {
      sentence: 'The server was not found',
      next: 'Check the network; ask its administrator if nothing opens.',
    },
    CONNECTION_REFUSED: {
      sentence: 'The server took no connection',
      next: 'Try again later; call support if it stays.',
    },
    CONNECTION_TIMEOUT: {
      sentence: 'The server cannot be reached',
      next: 'Check the network, then try again.',
    },
    PROXY_FAILED: {
      sentence: 'The proxy cannot be reached',
      next: 'Ask the network administrator to check the proxy.',
    },
    TLS_FAILED: {
      sentence: 'The server could not prove who it is: nothing was sent',
      next: "Check this PC's date and time; do not work on an unknown network.",
    },
    INSECURE_ADDRESS: {
      sentence: "The provider's address is not encrypted: nothing was sent",
      next: 'Ask head office to check the store profile.',
    },
    CONNECTION_RESET: { sentence: 'The connection broke off', next: 'Check the network, then try again.' },
    TIMEOUT: { sentence: 'No answer came for a long time', next: 'Try again later.' },
    HTTP_STATUS: {
      sentence: "The provider's server failed",
      next: 'Try again later; call support if it stays.',
    },
    REDIRECTED: {
      sentence: 'The request was sent elsewhere and stopped',
      next: 'Ask head office to check the address in the store profile.',
    },
    REPLY_TOO_LARGE: {
      sentence: 'The answer is too large and was refused',
      next: 'Send the details to support.',
    },
    REPLY_NOT_JSON: {
      sentence: 'The answer makes no sense',
      next: 'Try again later; call support if it stays.',
    },
    REPLY_UNREADABLE: {
      sentence: 'The answer is not whole',
      next: 'Try again later; call support if it stays.',
    },
    REPLY_ENCRYPTED: {
      sentence: 'The answer is encrypted, which is not supported',
      next: 'Ask head office to settle the interface with Allinpay.',
    },
    SIGNATURE_INVALID: {
      sentence: "The answer's signature is wrong: it cannot be trusted",
      next: 'Do not act on it; ask head office to check the platform key.',
    },
    REFUSED: { sentence: 'The provider said no', next: 'See the reason above.' },
    RATE_LIMITED: {
      sentence: 'Too fast: the provider asks to wait',
      next: 'Wait some seconds; the order number stays.',
    },
    PROVIDER_FAILED: { sentence: "The provider's system failed", next: 'Try again later.' },
    FIELD_MISSING: {
      sentence: 'Something is missing in the request',
      next: 'Check what is entered; if all is there, ask head office to check the store profile.',
    },
    QUANTITY_WRONG: { sentence: 'The quantity or amount is wrong', next: 'Both must be more than 0.' },
    ACCOUNT_UNKNOWN: {
      sentence: 'The provider does not know this account or number',
      next: 'Check it and try again.',
    },
    ORGANISATION_WRONG: {
      sentence: 'Wrong organisation',
      next: 'Ask head office to check the store profile.',
    },
    NO_PERMISSION: {
      sentence: 'The cashier has no permission',
      next: 'Change the cashier, or ask head office.',
    },
    DYNAMIC_CODE_EXPIRED: {
      sentence: 'The dynamic code has run out',
      next: 'Ask the customer to refresh it, then scan.',
    },
    PASSWORD_WRONG: { sentence: 'Wrong password', next: 'Ask the customer to enter it again.' },
    DOWNSTREAM_FAILED: { sentence: "A system behind the provider's failed", next: 'Try again later.' },
    REFUSED_OTHER: { sentence: 'The provider said no', next: 'See the reason above.' },
    RETURN_CODE_UNKNOWN: {
      sentence: 'The provider answered with an unknown code',
      next: 'Send the details to support.',
    },
  } satisfies Record<FaultCode, { sentence: string; next: string }>,
  provider: { allinpay: 'Allinpay', zvcms: 'zvcms' },
  said: '{{provider}} says: {{message}}',
  unsaid: 'It gave no reason. Check the number; if it stays, ask head office.',
  code: 'Return code',
  message: "Provider's words",
  kind: 'Fault code',
  detail: 'For support',
  copy: 'Copy details',
}
