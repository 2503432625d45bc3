import { TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { requiredBecause } from './draft'
import type { FieldProps } from './field'
import classes from './IssueForm.module.css'
import { RequiredNote } from './RequiredNote'

/** The buyer's mobile number, mandatory by the rules of `buyerMobile`. */
export function BuyerField({ draft, template, change, leave, errorAt }: FieldProps) {
  const { t } = useTranslation()
  const because = requiredBecause('buyerMobile', draft, template)
  return (
    <div className={classes.group}>
      <TextInput
        label={t('issue.buyerMobile')}
        placeholder={because ? t('issue.buyerMobileHint') : t('issue.optional')}
        inputMode="tel"
        value={draft.buyerMobile}
        onChange={(event) => change({ buyerMobile: event.currentTarget.value })}
        onBlur={() => draft.buyerMobile !== '' && leave('buyerMobile')}
        error={errorAt('buyerMobile')}
        required={because !== null}
        autoComplete="off"
      />
      <RequiredNote because={because} shown={!errorAt('buyerMobile')} />
    </div>
  )
}
