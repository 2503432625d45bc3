import { TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Choices } from './Choices'
import { requiredBecause } from './draft'
import type { FieldProps } from './field'
import classes from './IssueForm.module.css'
import { sourceTypeNames } from './names'
import { RequiredNote } from './RequiredNote'

const sourceTypes = ['', '1', '2', '3', '4'] as const

/** Where the issue comes from, and a remark. */
export function MoreFields({ draft, template, change, leave, errorAt }: FieldProps) {
  const { t } = useTranslation()
  return (
    <div className={classes.group}>
      <Choices
        label={t('issue.source')}
        values={sourceTypes}
        value={draft.sourceType}
        onChange={(sourceType) =>
          change(sourceType === '' ? { sourceType, sourceValue: '' } : { sourceType })
        }
        words={(value) => t(`issue.sourceTypes.${sourceTypeNames[value]}`)}
      />
      {draft.sourceType !== '' && (
        <TextInput
          aria-label={t('issue.sourceValue')}
          placeholder={t(`issue.sourceTypes.${sourceTypeNames[draft.sourceType]}`)}
          value={draft.sourceValue}
          onChange={(event) => change({ sourceValue: event.currentTarget.value })}
          onBlur={() => draft.sourceValue !== '' && leave('sourceValue')}
          error={errorAt('sourceValue')}
          required
          autoComplete="off"
          spellCheck={false}
        />
      )}
      <RequiredNote
        because={requiredBecause('sourceValue', draft, template)}
        shown={!errorAt('sourceValue')}
      />
      <TextInput
        label={t('issue.remark')}
        placeholder={t('issue.optional')}
        value={draft.remark}
        onChange={(event) => change({ remark: event.currentTarget.value })}
        onBlur={() => leave('remark')}
        error={errorAt('remark')}
        autoComplete="off"
      />
    </div>
  )
}
