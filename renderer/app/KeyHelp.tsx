import { Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import classes from './Shell.module.css'

const keys = [
  { caps: ['F1', 'F2', 'F3'], does: 'screen' },
  { caps: ['Enter'], does: 'enter' },
  { caps: ['Esc'], does: 'escape' },
  { caps: ['Alt+1', 'Alt+2', 'Alt+3', 'Alt+4'], does: 'platform' },
  { caps: ['Alt+0'], does: 'automatic' },
  { caps: ['+', '−'], does: 'quantity' },
  { caps: ['F8'], does: 'print' },
  { caps: ['F10'], does: 'unknown' },
  { caps: ['?'], does: 'help' },
] as const

/** All keys of the till. */
export function KeyHelp({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation()
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('shell.keys.title')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('common.close'), size: 44 }}
    >
      <dl className={classes.keys}>
        {keys.map(({ caps, does }) => (
          <KeyLine key={does} caps={caps} words={t(`shell.keys.${does}`)} />
        ))}
      </dl>
      <p style={{ marginTop: 20 }}>{t('shell.keys.scan')}</p>
    </Modal>
  )
}

function KeyLine({ caps, words }: { caps: readonly string[]; words: string }) {
  return (
    <>
      <dt>
        {caps.map((cap) => (
          <kbd key={cap}>{cap}</kbd>
        ))}
      </dt>
      <dd>{words}</dd>
    </>
  )
}
