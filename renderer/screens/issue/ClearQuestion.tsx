import { Button, Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import classes from './Question.module.css'

/** Before what the cashier wrote is thrown away. */
export function ClearQuestion({ onYes, onNo }: { onYes: () => void; onNo: () => void }) {
  const { t } = useTranslation()
  return (
    <Modal
      opened
      onClose={onNo}
      centered
      size="md"
      withCloseButton={false}
      title={t('issue.clearQuestion')}
      classNames={{ title: classes.title }}
    >
      <p>{t('issue.clearWarning')}</p>
      <div className={classes.answers}>
        <Button variant="default" size="lg" onClick={onNo} data-autofocus>
          {t('issue.clearNo')}
        </Button>
        <Button size="lg" color="red.9" onClick={onYes}>
          {t('issue.clearYes')}
        </Button>
      </div>
    </Modal>
  )
}
