import { TextInput } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Choices } from './Choices'
import { requiredBecause } from './draft'
import type { FieldProps } from './field'
import classes from './IssueForm.module.css'
import { idTypeNames } from './names'
import { RequiredNote } from './RequiredNote'

const idTypes = ['', '1', '2', '3', '5'] as const

/** Who receives the coupons: nobody, or an account of one of the documented types. */
export function RecipientFields({ draft, template, change, leave, errorAt }: FieldProps) {
  const { t } = useTranslation()
  return (
    <div className={classes.group}>
      <Choices
        label={t('issue.recipient')}
        values={idTypes}
        value={draft.idType}
        onChange={(idType) => change(idType === '' ? { idType, memberId: '' } : { idType })}
        words={(value) => t(`issue.idTypes.${idTypeNames[value]}`)}
      />
      <TextInput
        aria-label={t('issue.memberId')}
        placeholder={t(`issue.memberIdOf.${idTypeNames[draft.idType]}`)}
        disabled={draft.idType === ''}
        inputMode={draft.idType === '1' ? 'tel' : 'text'}
        value={draft.memberId}
        onChange={(event) => change({ memberId: event.currentTarget.value })}
        onBlur={() => draft.memberId !== '' && leave('memberId')}
        error={errorAt('memberId')}
        required={draft.idType !== ''}
        autoComplete="off"
        spellCheck={false}
      />
      <RequiredNote because={requiredBecause('memberId', draft, template)} shown={!errorAt('memberId')} />
      {draft.idType === '3' && (
        <p className={classes.warning}>
          <IconAlertTriangle size={20} aria-hidden />
          {t('issue.openidWarning')}
        </p>
      )}
    </div>
  )
}
