import { UnstyledButton } from '@mantine/core'
import { IconBarcode, IconSchool, IconTicket, IconZoomCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { type Screen, show, useNavigation } from './navigation'
import classes from './Shell.module.css'

const places = [
  { screen: 'redeem', hint: 'F1', Icon: IconBarcode },
  { screen: 'issue', hint: 'F2', Icon: IconTicket },
  { screen: 'lookup', hint: 'F3', Icon: IconZoomCheck },
] as const
const practicePlace = { screen: 'practice', hint: '', Icon: IconSchool } as const

/** The screens with their keys. */
export function Rail({ practice }: { practice: boolean }) {
  const { t } = useTranslation()
  return (
    <nav className={classes.rail} aria-label={t('shell.navigation')}>
      <span className={classes.mark} aria-hidden>
        券台
      </span>
      {[...places, ...(practice ? [practicePlace] : [])].map((place) => (
        <Place key={place.screen} {...place} />
      ))}
    </nav>
  )
}

function Place({ screen, hint, Icon }: { screen: Screen; hint: string; Icon: typeof IconBarcode }) {
  const { t } = useTranslation()
  const current = useNavigation((state) => state.screen === screen)
  return (
    <UnstyledButton
      className={classes.place}
      aria-label={t(`shell.screens.${screen}`)}
      aria-current={current ? 'page' : undefined}
      onClick={() => show(screen)}
    >
      <Icon size={30} stroke={1.75} aria-hidden />
      <span aria-hidden>{t(`shell.screens.${screen}`)}</span>
      <span className={classes.key} aria-hidden>
        {hint}
      </span>
    </UnstyledButton>
  )
}
