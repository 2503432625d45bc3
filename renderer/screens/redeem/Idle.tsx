import { Button } from '@mantine/core'
import { IconBarcode } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { show } from '../../app/navigation'
import classes from './RedeemScreen.module.css'

/** Before the first scan. */
export function Idle({ practice }: { practice: boolean }) {
  const { t } = useTranslation()
  return (
    <section className={classes.idle}>
      <IconBarcode size={120} stroke={1} aria-hidden />
      <h1>{t('redeem.idle')}</h1>
      <p>{t('redeem.idleHint')}</p>
      {practice && (
        <>
          <p className={classes.soft}>{t('redeem.idlePractice')}</p>
          <Button variant="default" onClick={() => show('practice')}>
            {t('redeem.openPractice')}
          </Button>
        </>
      )}
    </section>
  )
}
