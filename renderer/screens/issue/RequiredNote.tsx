import { useTranslation } from 'react-i18next'
import type { RequiredBecause } from '../../../contract/issue'
import classes from './IssueForm.module.css'

/** Beside a field that the documentation makes mandatory at this moment: that it is, and why. */
export function RequiredNote({ because, shown }: { because: RequiredBecause | null; shown: boolean }) {
  const { t } = useTranslation()
  if (!because || !shown) return null
  return <p className={classes.required}>{t('issue.required', { why: t(`issue.because.${because}`) })}</p>
}
