import { SegmentedControl } from '@mantine/core'
import { useId } from 'react'
import classes from './Choices.module.css'

/** A row of choices with its heading; every one is a radio button to the keyboard and to screen readers. */
export function Choices<const Value extends string>({
  label,
  values,
  value,
  onChange,
  words,
}: {
  label: string
  values: readonly Value[]
  value: Value
  onChange: (value: Value) => void
  words: (value: Value) => string
}) {
  const id = useId()
  return (
    <div>
      <span className={classes.label} id={id}>
        {label}
      </span>
      <SegmentedControl
        aria-labelledby={id}
        fullWidth
        value={value}
        onChange={onChange}
        data={values.map((one) => ({ value: one, label: words(one) }))}
      />
    </div>
  )
}
