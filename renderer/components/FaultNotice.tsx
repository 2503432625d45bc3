import { Button } from '@mantine/core'
import { IconAlertTriangle, IconChevronDown } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Fault, FaultCode } from '../../contract/errors'
import { CopyButton } from './CopyButton'
import classes from './FaultNotice.module.css'

/** Where the provider's own words are the reason, and so belong before the details. */
const spoken: ReadonlySet<FaultCode> = new Set<FaultCode>([
  'REFUSED',
  'REFUSED_OTHER',
  'FIELD_MISSING',
  'QUANTITY_WRONG',
  'ACCOUNT_UNKNOWN',
  'ORGANISATION_WRONG',
  'NO_PERMISSION',
])

/** A fault in the cashier's words: one sentence, what to do next, one action; what support needs is one click away. */
export function FaultNotice({
  fault,
  action,
}: {
  fault: Fault
  action?: { label: string; run: () => void }
}) {
  const { t } = useTranslation()
  const { code, provider, providerCode, providerMessage, detail } = fault
  const said = spoken.has(code) && provider && providerMessage
  const silent = (code === 'REFUSED' || code === 'REFUSED_OTHER') && !providerMessage
  return (
    <section className={classes.notice} role="alert">
      <IconAlertTriangle className={classes.icon} size={32} aria-hidden />
      <div className={classes.words}>
        <p className={classes.sentence}>{t(`faults.text.${code}.sentence`)}</p>
        {said && (
          <p className={classes.said}>
            {t('faults.said', { provider: t(`faults.provider.${provider}`), message: providerMessage })}
          </p>
        )}
        <p>{silent ? t('faults.unsaid') : t(`faults.text.${code}.next`)}</p>
      </div>
      {action && (
        <Button className={classes.action} onClick={action.run}>
          {action.label}
        </Button>
      )}
      <details className={classes.details}>
        <summary>
          {t('common.details')}
          <IconChevronDown size={18} aria-hidden />
        </summary>
        <dl>
          <Fact name={t('faults.code')} value={providerCode} />
          <Fact name={t('faults.message')} value={providerMessage} />
          <Fact name={t('faults.kind')} value={code} />
          <Fact name={t('faults.detail')} value={detail} />
        </dl>
        <CopyButton text={forSupport(fault)} label={t('faults.copy')} />
      </details>
    </section>
  )
}

function Fact({ name, value }: { name: string; value: string | null }) {
  if (value === null || value === '') return null
  return (
    <div className={classes.fact}>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  )
}

function forSupport({ code, provider, providerCode, providerMessage, detail }: Fault): string {
  return [code, provider, providerCode, providerMessage, detail].filter(Boolean).join('\n')
}
