import { useTranslation } from 'react-i18next'
import type { CouponDetail } from '../../../contract/coupon'
import classes from './Answer.module.css'
import { counterFacts } from './at-the-counter'
import { Phone } from './Phone'

/** What the cashier needs of the coupon before anything else. */
export function AtTheCounter({ coupon, couponId }: { coupon: CouponDetail; couponId: string }) {
  const { t } = useTranslation()
  const title = coupon.templateName ?? coupon.templateInfo.name ?? coupon.name
  const { customerName, customerPhone, templateInfo } = coupon
  const facts = counterFacts(coupon, t)
  const told =
    facts.length > 0 || [title, customerName, customerPhone, templateInfo.instruction].some(Boolean)
  if (!told) return null
  return (
    <section className={classes.counter} aria-label={t('lookup.counter.title')}>
      {title && <h3 className={classes.couponName}>{title}</h3>}
      <dl className={classes.facts}>
        {facts.map(({ fact, text }) => (
          <div key={fact} className={classes.fact}>
            <dt>{t(`lookup.counter.${fact}`)}</dt>
            <dd>{text}</dd>
          </div>
        ))}
        {(customerName !== null || customerPhone !== null) && (
          <div className={classes.fact}>
            <dt>{t('lookup.counter.owner')}</dt>
            <dd className={classes.owner}>
              {customerName}
              {customerPhone !== null && <Phone masked={customerPhone} couponId={couponId} />}
            </dd>
          </div>
        )}
        {templateInfo.instruction !== null && (
          <div className={classes.instruction}>
            <dt>{t('lookup.counter.instruction')}</dt>
            <dd>{templateInfo.instruction}</dd>
          </div>
        )}
      </dl>
    </section>
  )
}
