import { utilityProcess } from 'electron'
import { type PracticeReady, practiceMessageSchema } from '../practice/message'

/** How long the practice providers may take to start; their first start makes two key pairs. */
const startLimitMs = 30_000

/**
 * Starts the practice providers in a process of their own and answers once they listen. The process ends with the app.
 * @throws Error with the reason when it cannot start
 */
export function startPracticeProcess(script: string, folder: string): Promise<PracticeReady> {
  return new Promise((resolve, reject) => {
    const child = utilityProcess.fork(script, [folder], { serviceName: 'Quantai practice providers' })
    const giveUp = (reason: string) => {
      clearTimeout(timer)
      child.kill()
      reject(new Error(reason))
    }
    const timer = setTimeout(() => giveUp('the practice providers did not start in time'), startLimitMs)
    child.once('exit', (code) => giveUp(`the practice providers ended with code ${code}`))
    child.once('message', (message: unknown) => {
      const parsed = practiceMessageSchema.safeParse(message)
      if (!parsed.success) return giveUp('the practice providers sent an unreadable message')
      if (parsed.data.type === 'failed') return giveUp(parsed.data.detail)
      clearTimeout(timer)
      resolve(parsed.data)
    })
  })
}
