import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { FaultNotice } from '../../components/FaultNotice'
import { faultOf, orpc } from '../../rpc'
import classes from './Answer.module.css'

/** A phone number, masked until it is asked for; it is forgotten when the coupon leaves the screen. */
export function Phone({ masked, couponId }: { masked: string; couponId: string }) {
  const { t } = useTranslation()
  const reveal = useMutation({
    ...orpc.lookup.revealPhone.mutationOptions(),
    networkMode: 'always',
    gcTime: 0,
  })
  const shown = reveal.data !== undefined
  return (
    <span className={classes.phone}>
      <span className={classes.number}>{reveal.data?.phone ?? masked}</span>
      <Button
        variant="default"
        loading={reveal.isPending}
        aria-label={t(shown ? 'lookup.phone.hideLabel' : 'lookup.phone.showLabel')}
        onClick={() => (shown ? reveal.reset() : reveal.mutate({ couponId }))}
      >
        {t(shown ? 'lookup.phone.hide' : 'lookup.phone.show')}
      </Button>
      {reveal.error && <FaultNotice fault={faultOf(reveal.error)} />}
    </span>
  )
}
