import { TextInput } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Template } from '../../../contract/issue'
import { yuanFromFen } from '../../../contract/money'
import { Choices } from './Choices'
import type { FieldProps } from './field'
import { couponTypeNames } from './names'
import classes from './TemplateFields.module.css'

const couponTypes = ['1', '2'] as const

/** The template, as a tile or by its id, and whether the coupon is electronic or on paper. */
export function TemplateFields({
  draft,
  template,
  change,
  leave,
  errorAt,
  templates,
}: FieldProps & { templates: readonly Template[] }) {
  const { t } = useTranslation()
  const unknown = draft.couponTemplateId.trim() !== '' && !template
  return (
    <>
      {templates.length > 0 ? (
        <fieldset className={classes.tiles}>
          <legend>{t('issue.templateList')}</legend>
          <div className={classes.grid}>
            {templates.map((one) => (
              <Tile
                key={one.id}
                template={one}
                chosen={one === template}
                onChoose={() => change({ couponTemplateId: one.id, couponType: one.couponType })}
              />
            ))}
          </div>
        </fieldset>
      ) : (
        <p>{t('issue.noTemplates')}</p>
      )}
      <div className={classes.typed}>
        <TextInput
          label={t('issue.templateId')}
          placeholder={t('issue.templateIdHint')}
          value={draft.couponTemplateId}
          onChange={(event) => change(typedId(event.currentTarget.value, templates))}
          onBlur={() => draft.couponTemplateId !== '' && leave('couponTemplateId')}
          error={errorAt('couponTemplateId')}
          description={unknown ? t('issue.templateUnknown') : undefined}
          inputWrapperOrder={['label', 'input', 'error', 'description']}
          autoComplete="off"
          spellCheck={false}
        />
        <Choices
          label={t('issue.couponType')}
          values={couponTypes}
          value={draft.couponType}
          onChange={(couponType) => change({ couponType })}
          words={(value) => t(`issue.couponTypes.${couponTypeNames[value]}`)}
        />
      </div>
    </>
  )
}

/** A typed id that is one of the store's brings that template's kind of coupon along. */
function typedId(couponTemplateId: string, templates: readonly Template[]) {
  const known = templates.find(({ id }) => id === couponTemplateId.trim())
  return known ? { couponTemplateId, couponType: known.couponType } : { couponTemplateId }
}

function Tile({ template, chosen, onChoose }: { template: Template; chosen: boolean; onChoose: () => void }) {
  const { t } = useTranslation()
  return (
    <label className={classes.tile} data-chosen={chosen}>
      <input
        type="radio"
        name="template"
        className={classes.radio}
        checked={chosen}
        onChange={onChoose}
        aria-label={template.name}
      />
      <span className={classes.name}>{template.name}</span>
      <span className={classes.value}>{t('issue.yuan', { amount: yuanFromFen(template.faceValue) })}</span>
      <span className={classes.marks}>
        <span className={classes.mark} data-type={couponTypeNames[template.couponType]}>
          {t(`issue.couponTypes.${couponTypeNames[template.couponType]}`)}
        </span>
        {template.multiPurpose && <span className={classes.mark}>{t('issue.multiPurpose')}</span>}
        {template.namedCard && <span className={classes.mark}>{t('issue.namedCard')}</span>}
      </span>
      {chosen && <IconCheck className={classes.check} aria-hidden />}
    </label>
  )
}
