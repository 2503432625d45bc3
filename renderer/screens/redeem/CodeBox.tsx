import { Button, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { type FormEvent, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Store } from '../../../contract/till'
import { PlatformChoice } from './PlatformChoice'
import classes from './RedeemScreen.module.css'
import { choose, prepareTyped, useRedeem, write } from './store'

/** The box for a code that is typed by hand, and the platform when the cashier knows better. */
export function CodeBox({ store }: { store: Store }) {
  const { t } = useTranslation()
  const text = useRedeem((state) => state.text)
  const problem = useRedeem((state) => state.problem)
  const choice = useRedeem((state) => state.choice)
  const box = useRef<HTMLInputElement>(null)

  const submit = (event: FormEvent) => {
    event.preventDefault()
    prepareTyped(store)
    if (useRedeem.getState().problem === null) box.current?.blur()
    else box.current?.focus()
  }
  return (
    <form className={classes.box} onSubmit={submit} noValidate>
      <TextInput
        ref={box}
        className={classes.code}
        size="lg"
        label={t('redeem.code')}
        placeholder={t('redeem.codeHint')}
        value={text}
        onChange={(event) => write(event.currentTarget.value)}
        error={problem && t(`redeem.${problem}`)}
        autoComplete="off"
        spellCheck={false}
        maxLength={2048}
      />
      <Button type="submit" size="lg" leftSection={<IconSearch aria-hidden />} className={classes.find}>
        {t('redeem.find')}
      </Button>
      <PlatformChoice value={choice} onChoose={choose} />
    </form>
  )
}
