import { ActionIcon, Button, TextInput } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { IssueDraft } from '../../../contract/issue'
import classes from './ExtendInfoRows.module.css'
import type { FieldProps } from './field'

type Row = IssueDraft['extendInfo'][number]

/** `extendInfo`, an object of the caller's own: one row a key. */
export function ExtendInfoRows({ draft: { extendInfo: rows }, change, leave, errorAt }: FieldProps) {
  const { t } = useTranslation()
  const edit = (index: number, part: Partial<Row>) =>
    change({ extendInfo: rows.map((row, at) => (at === index ? { ...row, ...part } : row)) })
  const remove = (index: number) => change({ extendInfo: rows.filter((_row, at) => at !== index) })
  const twice = errorAt('extendInfo')
  return (
    <fieldset className={classes.rows}>
      <legend>{t('issue.extendInfo')}</legend>
      {[...rows.entries()].map(([index, row]) => (
        <div key={index} className={classes.row}>
          <TextInput
            aria-label={t('issue.extendKeyOf', { row: index + 1 })}
            placeholder={t('issue.extendKey')}
            value={row.key}
            onChange={(event) => edit(index, { key: event.currentTarget.value })}
            onBlur={() => leave(`extendInfo.${index}.key`)}
            error={errorAt(`extendInfo.${index}.key`)}
            autoComplete="off"
          />
          <TextInput
            aria-label={t('issue.extendValueOf', { row: index + 1 })}
            placeholder={t('issue.extendValue')}
            value={row.value}
            onChange={(event) => edit(index, { value: event.currentTarget.value })}
            error={errorAt(`extendInfo.${index}.value`)}
            autoComplete="off"
          />
          <ActionIcon
            variant="default"
            aria-label={t('issue.removeRow', { row: index + 1 })}
            onClick={() => remove(index)}
          >
            <IconTrash aria-hidden />
          </ActionIcon>
        </div>
      ))}
      {twice && (
        <p className={classes.error} role="alert">
          {twice}
        </p>
      )}
      <Button
        variant="default"
        leftSection={<IconPlus size={20} aria-hidden />}
        disabled={rows.length >= 32}
        onClick={() => change({ extendInfo: [...rows, { key: '', value: '' }] })}
      >
        {t('issue.addRow')}
      </Button>
    </fieldset>
  )
}
