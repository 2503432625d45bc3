import { Loader } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck, IconCircleX, IconQuestionMark } from '@tabler/icons-react'
import type { Verdict } from '../../../contract/verdict'
import classes from './VerdictIcon.module.css'

export type LookUpStanding = Verdict['verdict'] | 'pending' | 'failed'

/** The verdict at a glance; the words stand beside it. */
export function VerdictIcon({ state, size = 24 }: { state: LookUpStanding; size?: number }) {
  if (state === 'pending') return <Loader size={size} aria-hidden />
  const Icon = icons[state]
  return <Icon size={size} className={classes[state]} aria-hidden />
}

const icons = {
  usable: IconCircleCheck,
  conditional: IconAlertTriangle,
  unusable: IconCircleX,
  failed: IconQuestionMark,
}
