import { Drawer } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { formatBeijing } from '../../contract/time'
import { CopyButton } from '../components/CopyButton'
import { FaultNotice } from '../components/FaultNotice'
import { faultOf, orpc } from '../rpc'
import classes from './Shell.module.css'

/** F10: what nobody knows the outcome of, oldest first, each with what to do. */
export function UnknownOutcomes({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation()
  const { data, error } = useQuery(orpc.attempts.unknown.queryOptions({ enabled: opened, staleTime: 0 }))
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      position="right"
      size="lg"
      title={t('shell.unknown.title')}
      closeButtonProps={{ 'aria-label': t('common.close'), size: 44 }}
    >
      {error && <FaultNotice fault={faultOf(error)} />}
      {data?.length === 0 && <p>{t('shell.unknown.none')}</p>}
      {data && data.length > 0 && (
        <>
          <p style={{ marginBottom: 16 }}>{t('shell.unknownList.intro')}</p>
          <ul className={classes.unknowns}>
            {data.map(({ orderId, startedAt, templateId, templateName, num, because }) => (
              <li key={orderId}>
                <span className={classes.orderId}>{orderId}</span>
                <span>
                  {t('shell.unknownList.what', { name: templateName ?? templateId, count: num })}
                  {' · '}
                  {t('shell.unknownList.since', { time: formatBeijing(startedAt) })}
                </span>
                <span>{because ? t(`faults.text.${because}.sentence`) : t('shell.unknownList.ended')}</span>
                <span className={classes.soft}>{t('shell.unknownList.todo')}</span>
                <div>
                  <CopyButton text={orderId} label={t('shell.unknownList.copy')} />
                </div>
              </li>
            ))}
          </ul>
        </>
      )}
    </Drawer>
  )
}
