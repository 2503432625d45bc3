import { IconChevronDown } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Fault } from '../../../contract/errors'
import { CopyButton } from '../../components/CopyButton'
import classes from './UnknownView.module.css'

/**
 * Why an outcome is unknown: the fault's sentence and, one click away, what support needs. The usual notice would add what to do
 * about the fault, which is often to try again: the one thing not to do here.
 */
export function WhyUnknown({ fault }: { fault: Fault }) {
  const { t } = useTranslation()
  const { code, provider, providerCode, providerMessage, detail } = fault
  const facts = [
    [t('faults.code'), providerCode],
    [t('faults.message'), providerMessage],
    [t('faults.kind'), code],
    [t('faults.detail'), detail],
  ].filter(([, value]) => value)
  return (
    <div className={classes.why}>
      <p>{t('issue.unknown.why', { sentence: t(`faults.text.${code}.sentence`) })}</p>
      <details>
        <summary>
          {t('common.details')}
          <IconChevronDown size={18} aria-hidden />
        </summary>
        <dl>
          {facts.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <CopyButton
          text={[code, provider, providerCode, providerMessage, detail].filter(Boolean).join('\n')}
          label={t('faults.copy')}
        />
      </details>
    </div>
  )
}
