import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { FaultNotice } from '../../components/FaultNotice'
import { useScreenKeys } from '../../components/screen-keys'
import { Waiting } from '../../components/Waiting'
import { faultOf } from '../../rpc'
import { Answer } from './Answer'
import { CodeBox } from './CodeBox'
import classes from './LookupScreen.module.css'
import { lookUpQuery } from './query'
import { Recent } from './Recent'
import { type Asked, useLookUp } from './store'

/** 查券: any coupon, verdict first. */
export function LookupScreen() {
  const current = useLookUp((state) => state.current)
  const leave = useLookUp((state) => state.leave)
  useScreenKeys({ escape: leave })
  return (
    <div className={classes.screen}>
      <CodeBox />
      <Recent />
      <div className={classes.answer}>
        {current ? <Asking key={current.ask} asked={current} /> : <Idle />}
      </div>
    </div>
  )
}

function Asking({ asked }: { asked: Asked }) {
  const { t } = useTranslation()
  const { lookUp, leave } = useLookUp.getState()
  const { data, error } = useQuery(lookUpQuery(asked))
  const again = () => lookUp(asked.couponId)
  if (data) return <Answer found={data} couponId={asked.couponId} onAgain={again} />
  if (error) return <FaultNotice fault={faultOf(error)} action={{ label: t('lookup.again'), run: again }} />
  return (
    <Waiting
      provider="zvcms"
      text={t('lookup.waiting', { code: asked.couponId })}
      hint={t('lookup.leaveHint')}
      leave={{ label: t('lookup.leave'), run: leave }}
    />
  )
}

function Idle() {
  const { t } = useTranslation()
  return (
    <div className={classes.idle}>
      <p className={classes.idleText}>{t('lookup.idle')}</p>
      <p>{t('lookup.idleHint')}</p>
    </div>
  )
}
