import { Button, Modal } from '@mantine/core'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { type IssueDraft, type Template, worthOf } from '../../../contract/issue'
import { yuanFromFen } from '../../../contract/money'
import classes from './Question.module.css'
import { recipientWords } from './recipient'

/** Asks once more about a large issue, naming number and worth. Enter is no answer: a scan ends in one. */
export function LargeQuestion({
  draft,
  template,
  onYes,
  onNo,
}: {
  draft: IssueDraft
  template: Template | null
  onYes: () => void
  onNo: () => void
}) {
  const { t } = useTranslation()
  const worth = worthOf(draft.num, template)
  const count = draft.num
  return (
    <Modal
      opened
      onClose={onNo}
      centered
      size="lg"
      withCloseButton={false}
      closeOnClickOutside={false}
      title={t('issue.large.title')}
      classNames={{ title: classes.title }}
      onKeyDown={notByEnter}
    >
      <div className={classes.body} tabIndex={-1} data-autofocus>
        <p className={classes.count}>
          {t('issue.large.text', { count, name: template?.name ?? draft.couponTemplateId })}
        </p>
        <p className={classes.worth}>
          {worth === null
            ? t('issue.large.worthUnknown')
            : t('issue.large.worth', { amount: yuanFromFen(worth) })}
        </p>
        <p>{t('issue.large.to', { recipient: recipientWords(draft, t) })}</p>
        <p className={classes.hint}>{t('issue.large.hint')}</p>
      </div>
      <div className={classes.answers}>
        <Button variant="default" size="lg" onClick={onNo}>
          {t('issue.large.no')}
        </Button>
        <Button size="lg" color="red.9" onClick={onYes}>
          {t('issue.large.yes', { count })}
        </Button>
      </div>
    </Modal>
  )
}

function notByEnter(event: KeyboardEvent): void {
  if (event.key !== 'Enter') return
  event.preventDefault()
  event.stopPropagation()
}
