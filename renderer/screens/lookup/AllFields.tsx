import { Switch } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CouponDetail } from '../../../contract/coupon'
import classes from './AllFields.module.css'
import { type Field, fieldGroups, isEmpty, undocumented, valueIn } from './fields'
import { labelOf, wordsOf } from './words'

const fieldCount = fieldGroups.reduce((sum, { fields }) => sum + fields.length, 0)

/** Every field of the documentation in groups, and whatever else the provider sent. */
export function AllFields({ coupon }: { coupon: CouponDetail }) {
  const { t } = useTranslation()
  const [withEmpty, setWithEmpty] = useState(false)
  const shown = fieldGroups
    .map(({ name, fields }) => ({
      name,
      fields: fields.filter((field) => withEmpty || !isEmpty(valueIn(coupon, field))),
    }))
    .filter(({ fields }) => fields.length > 0)
  const filled = fieldGroups
    .flatMap(({ fields }) => fields)
    .filter((field) => !isEmpty(valueIn(coupon, field)))
  const others = undocumented(coupon)
  return (
    <section className={classes.all} aria-label={t('lookup.all')}>
      <header className={classes.head}>
        <h3>{t('lookup.all')}</h3>
        <Switch
          size="md"
          label={t('lookup.showEmptyCount', { count: fieldCount - filled.length })}
          checked={withEmpty}
          onChange={(event) => setWithEmpty(event.currentTarget.checked)}
        />
      </header>
      <div className={classes.groups}>
        {shown.map(({ name, fields }) => (
          <section key={name} className={classes.group}>
            <h4>{t(`lookup.groups.${name}`)}</h4>
            <dl>
              {fields.map((field) => (
                <Row key={field.key} field={field} coupon={coupon} />
              ))}
            </dl>
          </section>
        ))}
        {others.length > 0 && (
          <section className={classes.group}>
            <h4>{t('lookup.other')}</h4>
            <p className={classes.hint}>{t('lookup.otherHint')}</p>
            <dl>
              {others.map(({ path, value }) => (
                <div key={path} className={classes.row}>
                  <dt>{path}</dt>
                  <dd>{value}</dd>
                </div>
              ))}
            </dl>
          </section>
        )}
      </div>
    </section>
  )
}

function Row({ field, coupon }: { field: Field; coupon: CouponDetail }) {
  const { t } = useTranslation()
  const value = valueIn(coupon, field)
  return (
    <div className={classes.row} data-field={`${field.source}.${field.key}`}>
      <dt>{labelOf(field, t)}</dt>
      <dd>
        {isEmpty(value) ? (
          <span className={classes.empty}>{t('lookup.empty')}</span>
        ) : (
          wordsOf(value, field, coupon, t)
        )}
      </dd>
    </div>
  )
}
