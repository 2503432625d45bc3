import { useWindowEvent } from '@mantine/hooks'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { IssueDraft, Template } from '../../../contract/issue'
import { useScreenKeys } from '../../components/screen-keys'
import { BuyerField } from './BuyerField'
import { ClearQuestion } from './ClearQuestion'
import { isLarge, isWritten, readyToSend, rulesBrokenBy, stepQuantity, templateOf } from './draft'
import { ExtendInfoRows } from './ExtendInfoRows'
import type { FieldProps } from './field'
import classes from './IssueForm.module.css'
import { LargeQuestion } from './LargeQuestion'
import { MoreFields } from './MoreFields'
import { QuantityField } from './QuantityField'
import { RecipientFields } from './RecipientFields'
import { RefusalNotice } from './RefusalNotice'
import { SendBar } from './SendBar'
import type { Refusal } from './session'
import { issueSession, useIssue } from './store'
import { TemplateFields } from './TemplateFields'

/** What the cashier fills in. Rules show once a field was left or a send was tried; nothing typed is ever lost by one. */
export function IssueForm({
  templates,
  refusal,
}: {
  templates: readonly Template[]
  refusal: Refusal | null
}) {
  const { t } = useTranslation()
  const draft = useIssue((session) => session.draft)
  const template = templateOf(draft.couponTemplateId, templates)
  const [tried, setTried] = useState(0)
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [asking, setAsking] = useState<'large' | 'clear' | null>(null)
  const form = useRef<HTMLFormElement>(null)

  useEffect(() => {
    if (tried === 0) return
    const broken = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')
    broken?.focus({ preventScroll: true })
    broken?.scrollIntoView({ block: 'center' })
  }, [tried])

  const broken = rulesBrokenBy(draft, template)
  const change = (part: Partial<IssueDraft>) => {
    const { draft: latest, write } = issueSession.getState()
    write({ ...latest, ...part })
  }
  const fields: FieldProps = {
    draft,
    template,
    change,
    leave: (path) => setLeft((before) => new Set(before).add(path)),
    errorAt: (path) => {
      const rule = tried > 0 || left.has(path) ? broken[path] : undefined
      return rule === undefined ? undefined : t(`issue.rule.${rule}`, { defaultValue: t('issue.rule.other') })
    },
  }
  const send = () => {
    const ready = readyToSend(draft, template)
    setAsking(null)
    if (ready) void issueSession.getState().send(ready, template)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (Object.keys(broken).length > 0) setTried((count) => count + 1)
    else if (isLarge(draft, template)) setAsking('large')
    else send()
  }
  const clear = () => {
    issueSession.getState().clear()
    setAsking(null)
    setTried(0)
    setLeft(new Set())
  }
  const step = (by: 1 | -1) => change({ num: stepQuantity(issueSession.getState().draft.num, by) })

  useScreenKeys({ quantity: step, escape: () => isWritten(draft) && setAsking('clear') })
  // Enter is the primary action also where nothing is focused; a focused field or button answers it itself.
  useWindowEvent('keydown', (event) => {
    if (event.key === 'Enter' && event.target === document.body && !asking) form.current?.requestSubmit()
  })

  return (
    <form ref={form} className={classes.form} onSubmit={submit} noValidate aria-label={t('issue.title')}>
      <div className={classes.columns}>
        <div className={classes.column}>
          <TemplateFields {...fields} templates={templates} />
          <QuantityField {...fields} step={step} />
        </div>
        <div className={classes.column}>
          {refusal && <RefusalNotice refusal={refusal} />}
          <RecipientFields {...fields} />
          <BuyerField {...fields} />
          <MoreFields {...fields} />
          <ExtendInfoRows {...fields} />
        </div>
      </div>
      <SendBar draft={draft} template={template} refusal={refusal} onClear={() => setAsking('clear')} />
      {asking === 'large' && (
        <LargeQuestion draft={draft} template={template} onYes={send} onNo={() => setAsking(null)} />
      )}
      {asking === 'clear' && <ClearQuestion onYes={clear} onNo={() => setAsking(null)} />}
    </form>
  )
}
