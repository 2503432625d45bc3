import { ActionIcon, Input } from '@mantine/core'
import { IconMinus, IconPlus } from '@tabler/icons-react'
import { type KeyboardEvent, useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { FieldProps } from './field'
import classes from './QuantityField.module.css'

/** How many: typed, by the buttons, or by the + and − keys (here as well as wherever no text is being typed). */
export function QuantityField({
  draft,
  change,
  leave,
  errorAt,
  step,
}: FieldProps & { step: (by: 1 | -1) => void }) {
  const { t } = useTranslation()
  const id = useId()
  const byKey = (event: KeyboardEvent) => {
    const by = event.key === '+' ? 1 : event.key === '-' ? -1 : null
    if (by === null) return
    event.preventDefault()
    step(by)
  }
  const error = errorAt('num')
  return (
    <Input.Wrapper id={id} label={t('issue.num')} error={error} size="md">
      <div className={classes.quantity}>
        <ActionIcon
          variant="default"
          className={classes.step}
          aria-label={t('issue.fewer')}
          onClick={() => step(-1)}
        >
          <IconMinus aria-hidden />
        </ActionIcon>
        <Input
          id={id}
          inputMode="numeric"
          className={classes.input}
          value={Number.isFinite(draft.num) ? String(draft.num) : ''}
          onChange={(event) => change({ num: quantityOf(event.currentTarget.value) })}
          onKeyDown={byKey}
          onFocus={(event) => event.currentTarget.select()}
          onBlur={() => leave('num')}
          error={error !== undefined}
          autoComplete="off"
        />
        <ActionIcon
          variant="default"
          className={classes.step}
          aria-label={t('issue.more')}
          onClick={() => step(1)}
        >
          <IconPlus aria-hidden />
        </ActionIcon>
      </div>
    </Input.Wrapper>
  )
}

/** Whole numbers only; an empty box is no number yet. */
function quantityOf(text: string): number {
  const digits = text.replace(/\D/g, '').slice(0, 5)
  return digits === '' ? Number.NaN : Number(digits)
}
