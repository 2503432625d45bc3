/** A time limit: its signal aborts after `ms`, or together with the limit it lies within. */
export class Deadline {
  /** Whether this limit's own time ran out. */
  expired = false
  readonly #controller = new AbortController()
  #timer: NodeJS.Timeout | null
  #leaveParent = () => {}

  constructor(ms: number, parent?: AbortSignal) {
    this.#timer = setTimeout(() => {
      this.expired = true
      this.#controller.abort()
    }, ms)
    if (parent) this.#follow(parent)
  }

  get signal(): AbortSignal {
    return this.#controller.signal
  }

  /** Lifts the limit; the one it lies within still counts. */
  lift(): void {
    if (this.#timer) clearTimeout(this.#timer)
    this.#timer = null
  }

  /** Ends the limit for good and calls off what still waits on its signal. */
  end(): void {
    this.lift()
    this.#leaveParent()
    this.#controller.abort()
  }

  #follow(parent: AbortSignal): void {
    const abort = () => this.#controller.abort()
    if (parent.aborted) abort()
    parent.addEventListener('abort', abort, { once: true })
    this.#leaveParent = () => parent.removeEventListener('abort', abort)
  }
}

/** What `untilAborted` rejects with. */
export class Aborted extends Error {
  constructor() {
    super('aborted')
    this.name = 'AbortError'
  }
}

/** The work's result, or {@link Aborted} as soon as the signal aborts, whether or not the work heeds it. */
export function untilAborted<Result>(work: Promise<Result>, signal: AbortSignal): Promise<Result> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(new Aborted())
    if (signal.aborted) stop()
    signal.addEventListener('abort', stop, { once: true })
    const settled = () => signal.removeEventListener('abort', stop)
    work.then(
      (result) => {
        settled()
        resolve(result)
      },
      (error: unknown) => {
        settled()
        reject(error)
      },
    )
  })
}

/** Waits; rejects with {@link Aborted} when the signal aborts meanwhile. */
export function waitFor(ms: number, signal: AbortSignal): Promise<void> {
  const pause = new Deadline(ms, signal)
  return new Promise((resolve, reject) => {
    const finish = () => {
      const { expired } = pause
      pause.lift()
      if (expired) resolve()
      else reject(new Aborted())
    }
    if (pause.signal.aborted) finish()
    else pause.signal.addEventListener('abort', finish, { once: true })
  })
}
