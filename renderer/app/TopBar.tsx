import { ActionIcon, Button } from '@mantine/core'
import {
  IconAlertOctagon,
  IconHelp,
  IconLanguage,
  IconScan,
  IconWifi,
  IconWifiOff,
} from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TillReady, TillStatus } from '../../contract/till'
import { formatBeijing, instant } from '../../contract/time'
import { chooseLanguage } from '../i18n'
import classes from './Shell.module.css'
import type { ShellDoors } from './shortcuts'
import { useTillStatus } from './use-till-status'
import { useWindowFocus } from './use-window-focus'

const iconSize = 22
/** A provider that takes longer than this is worth a word. */
const slowMs = 1500

/** Store, cashier and mode; how the network, the scanner and the unknown outcomes stand; the time in Beijing. */
export function TopBar({ till, doors }: { till: TillReady; doors: ShellDoors }) {
  const { t } = useTranslation()
  const status = useTillStatus()
  return (
    <header className={classes.bar}>
      <span className={classes.store}>{till.store.name}</span>
      <span className={`${classes.soft} ${classes.narrowHidden}`}>
        {t('shell.cashier', { name: till.operUserId })}
      </span>
      <span className={classes.mode} data-mode={till.mode}>
        {t(`shell.mode.${till.mode}`)}
      </span>
      <span className={classes.space} />
      {status && <UnknownCount count={status.unknownOutcomes} open={doors.openUnknown} />}
      {status && <NetworkLight status={status} local={till.mode === 'practice'} />}
      <ScannerLight />
      <LanguageSwitch />
      <ActionIcon aria-label={t('shell.help')} title={t('shell.help')} onClick={doors.openHelp}>
        <IconHelp size={24} aria-hidden />
      </ActionIcon>
      <Clock />
    </header>
  )
}

function UnknownCount({ count, open }: { count: number; open: () => void }) {
  const { t } = useTranslation()
  if (count === 0) return null
  return (
    <Button
      aria-label={t('shell.unknown.label', { count })}
      color="red.9"
      leftSection={<IconAlertOctagon size={iconSize} aria-hidden />}
      onClick={open}
    >
      {t('shell.unknown.badge', { count })}
      <kbd aria-hidden>F10</kbd>
    </Button>
  )
}

function NetworkLight({ status, local }: { status: TillStatus; local: boolean }) {
  const { t } = useTranslation()
  const failing = status.providers.find(({ lastFault }) => lastFault !== null)
  const latency = Math.max(0, ...status.providers.map(({ latencyMs }) => latencyMs ?? 0))
  // Practice mode needs no network: its providers live on this PC.
  const offline = !status.online && !local
  const state = offline ? 'bad' : failing || latency > slowMs ? 'doubt' : 'good'
  const Icon = offline ? IconWifiOff : IconWifi
  const words = offline
    ? t('shell.network.offline')
    : failing
      ? t('shell.network.failing', { provider: t(`common.waitingFor.${failing.name}`) })
      : t('shell.network.online')
  return (
    <span className={classes.light} data-state={state} role="status" aria-label={words} title={words}>
      <Icon size={iconSize} aria-hidden />
      {offline || failing ? (
        words
      ) : (
        <span className={classes.narrowHidden}>
          {latency > 0 && t('shell.network.slow', { ms: Math.round(latency) })}
        </span>
      )}
    </span>
  )
}

function ScannerLight() {
  const { t } = useTranslation()
  const focused = useWindowFocus()
  const words = t(focused ? 'shell.scanner.ready' : 'shell.scanner.away')
  return (
    <span
      className={classes.light}
      data-state={focused ? 'good' : 'bad'}
      role="status"
      aria-label={words}
      title={focused ? words : t('shell.scanner.awayHint')}
    >
      <IconScan size={iconSize} aria-hidden />
      <span className={focused ? classes.narrowHidden : undefined}>{words}</span>
    </span>
  )
}

function LanguageSwitch() {
  const { t, i18n } = useTranslation()
  const chinese = i18n.language === 'zh-CN'
  return (
    <Button
      variant="subtle"
      px="xs"
      leftSection={<IconLanguage size={iconSize} aria-hidden />}
      aria-label={`${t('shell.language')}: ${chinese ? 'English' : '中文'}`}
      onClick={() => void chooseLanguage(chinese ? 'en' : 'zh-CN')}
    >
      {chinese ? 'EN' : '中文'}
    </Button>
  )
}

function Clock() {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [])
  return <time className={classes.clock}>{formatBeijing(instant(now)).slice(11, 16)}</time>
}
