import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Aborted, Deadline, untilAborted, waitFor } from '../../../../../main/providers/http/deadline'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('Deadline', () => {
  it('aborts when its time has run out, not before', () => {
    const deadline = new Deadline(100)
    vi.advanceTimersByTime(99)
    expect(deadline.signal.aborted).toBe(false)
    vi.advanceTimersByTime(1)
    expect(deadline.signal.aborted).toBe(true)
    expect(deadline.expired).toBe(true)
  })

  it('aborts with the one it lies within, and knows that its own time had not run out', () => {
    const whole = new Deadline(100)
    const part = new Deadline(500, whole.signal)
    vi.advanceTimersByTime(100)
    expect([part.signal.aborted, part.expired, whole.expired]).toEqual([true, false, true])
  })

  it('is aborted from the start within one that already is', () => {
    const whole = new Deadline(0)
    vi.advanceTimersByTime(0)
    expect(new Deadline(500, whole.signal).signal.aborted).toBe(true)
  })

  it('once lifted no longer aborts by itself, but still with the one it lies within', () => {
    const whole = new Deadline(1000)
    const part = new Deadline(100, whole.signal)
    part.lift()
    vi.advanceTimersByTime(999)
    expect(part.signal.aborted).toBe(false)
    vi.advanceTimersByTime(1)
    expect([part.signal.aborted, part.expired]).toEqual([true, false])
  })

  it('once ended calls off what waits on it and leaves no timer behind', () => {
    const deadline = new Deadline(100)
    deadline.end()
    expect([deadline.signal.aborted, deadline.expired, vi.getTimerCount()]).toEqual([true, false, 0])
  })
})

describe('untilAborted', () => {
  it('gives the result, or the error, of work that ends in time', async () => {
    const { signal } = new AbortController()
    await expect(untilAborted(Promise.resolve('done'), signal)).resolves.toBe('done')
    await expect(untilAborted(Promise.reject(new RangeError('bad')), signal)).rejects.toThrow(RangeError)
  })

  it('does not wait for work that does not heed the signal', async () => {
    const controller = new AbortController()
    const waiting = untilAborted(new Promise(() => {}), controller.signal)
    controller.abort()
    await expect(waiting).rejects.toBeInstanceOf(Aborted)
  })

  it('does not start waiting on an aborted signal', async () => {
    await expect(untilAborted(new Promise(() => {}), AbortSignal.abort())).rejects.toBeInstanceOf(Aborted)
  })
})

describe('waitFor', () => {
  it('resolves after its time', async () => {
    const done = vi.fn()
    const waiting = waitFor(300, new AbortController().signal).then(done)
    await vi.advanceTimersByTimeAsync(299)
    expect(done).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(1)
    await waiting
    expect(done).toHaveBeenCalledOnce()
  })

  it('rejects when called off, at once when it already was', async () => {
    const controller = new AbortController()
    const waiting = waitFor(300, controller.signal)
    controller.abort()
    await expect(waiting).rejects.toBeInstanceOf(Aborted)
    await expect(waitFor(300, controller.signal)).rejects.toBeInstanceOf(Aborted)
    expect(vi.getTimerCount()).toBe(0)
  })
})
