import { UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type Platform, platforms } from '../../../contract/voucher'
import classes from './RedeemScreen.module.css'

const choices = ['auto', ...platforms] as const

/** Which platform to ask; `auto` goes by the code. Alt with the digit does the same. */
export function PlatformChoice({
  value,
  onChoose,
}: {
  value: Platform | 'auto'
  onChoose: (choice: Platform | 'auto') => void
}) {
  const { t } = useTranslation()
  return (
    <fieldset className={classes.platforms}>
      <legend>{t('redeem.platformChoice')}</legend>
      <div>
        {choices.map((choice, index) => (
          <UnstyledButton
            key={choice}
            className={classes.platform}
            aria-pressed={choice === value}
            onClick={() => onChoose(choice)}
          >
            {choice === 'auto' ? t('redeem.automatic') : t(`redeem.platform.${choice}`)}
            <kbd aria-hidden>Alt+{index}</kbd>
          </UnstyledButton>
        ))}
      </div>
    </fieldset>
  )
}
