import { Button, TextInput } from '@mantine/core'
import { IconLockOpen, IconSearch } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { orpc } from '../../rpc'
import classes from './LookupScreen.module.css'
import { useLookUp } from './store'

/** The box for a code: typed ones go by Enter or the button, scanned ones come by themselves. */
export function CodeBox() {
  const { t } = useTranslation()
  const { text, problem, write, lookUp, current } = useLookUp()
  const box = useRef<HTMLInputElement>(null)

  // The next code replaces the one that was just asked for.
  useEffect(() => {
    box.current?.focus()
    if (current) box.current?.select()
  }, [current])

  const submit = (event: FormEvent) => {
    event.preventDefault()
    lookUp(text)
    box.current?.select()
  }
  return (
    <form className={classes.box} onSubmit={submit} noValidate>
      <TextInput
        ref={box}
        className={classes.code}
        size="lg"
        label={t('lookup.code')}
        placeholder={t('lookup.codeHint')}
        value={text}
        onChange={(event) => write(event.currentTarget.value)}
        error={problem && t(`lookup.${problem}`)}
        autoComplete="off"
        spellCheck={false}
        maxLength={64}
      />
      <Button type="submit" size="lg" leftSection={<IconSearch aria-hidden />} className={classes.find}>
        {t('lookup.find')}
      </Button>
      <NotEncrypted />
    </form>
  )
}

function NotEncrypted() {
  const { t } = useTranslation()
  const { data: start } = useQuery(orpc.till.start.queryOptions())
  const open =
    start?.state === 'ready' && start.providers.find(({ name, encrypted }) => name === 'zvcms' && !encrypted)
  if (!open) return null
  return (
    <p className={classes.notEncrypted}>
      <IconLockOpen aria-hidden />
      {t('lookup.notEncrypted', { host: open.host })}
    </p>
  )
}
