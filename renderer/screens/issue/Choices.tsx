import { useId } from 'react'
import classes from './Choices.module.css'

/** A row of choices, all in sight: one touch chooses, and to the keyboard they are radio buttons. */
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
  const name = useId()
  return (
    <fieldset className={classes.choices}>
      <legend>{label}</legend>
      <div className={classes.row}>
        {values.map((one) => (
          <label key={one} className={classes.choice} data-chosen={one === value}>
            <input type="radio" name={name} checked={one === value} onChange={() => onChange(one)} />
            {words(one)}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
