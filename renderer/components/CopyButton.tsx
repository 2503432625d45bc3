import { Button } from '@mantine/core'
import { IconCheck, IconCopy, IconExclamationCircle } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { orpc } from '../rpc'

const iconSize = 20
/** How long the button says what became of it, before it offers to copy again. */
const saidForMs = 2500

/** Copies a text through the main process and says whether it did. `label` is what the button says before. */
export function CopyButton({ text, label }: { text: string; label?: string }) {
  const { t } = useTranslation()
  const copy = useMutation(orpc.till.copy.mutationOptions())
  const { isIdle, isPending, reset } = copy
  useEffect(() => {
    if (isIdle || isPending) return
    const timer = setTimeout(reset, saidForMs)
    return () => clearTimeout(timer)
  }, [isIdle, isPending, reset])
  const [Icon, said] = copy.isSuccess
    ? [IconCheck, t('common.copied')]
    : copy.isError
      ? [IconExclamationCircle, t('common.copyFailed')]
      : [IconCopy, label ?? t('common.copy')]
  return (
    <Button
      variant="default"
      leftSection={<Icon size={iconSize} aria-hidden />}
      aria-live="polite"
      onClick={() => copy.mutate({ text })}
    >
      {said}
    </Button>
  )
}
