import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { launchFlags, resolveRuntime } from '../../scripts/lib/runtime.mjs'
import { hostileUrls } from '../support/hostile-urls'
import { expect, repository, test } from '../support/till'
import { countVisitors } from '../support/visitors'

const page = 'app://till/'

test('the page is sandboxed, isolated and without Node', async ({ till }) => {
  const preferences = await till.app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    if (!contents) throw new Error('no window')
    // Older runtimes have it under this name only; newer ones answer null once the window shows.
    return Reflect.get(contents, 'getLastWebPreferences').call(contents)
  })
  expect(preferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    webviewTag: false,
    webSecurity: true,
  })
  const reachable = await till.page.evaluate(() =>
    ['require', 'process', 'module', 'Buffer', 'global', 'ipcRenderer', 'electron', '__dirname'].filter(
      (name) => name in window,
    ),
  )
  expect(reachable).toEqual([])
})

test('the document comes with a strict policy and a nonce of its own each time', async ({ till }) => {
  const [first, second] = await till.app.evaluate(async ({ BrowserWindow }) => {
    const session = BrowserWindow.getAllWindows()[0]?.webContents.session
    if (!session) throw new Error('no window')
    const read = async () => {
      const reply = await session.fetch('app://till/')
      return { policy: reply.headers.get('content-security-policy') ?? '', html: await reply.text() }
    }
    return [await read(), await read()]
  })
  expect(first.policy).toMatch(/^default-src 'none';/)
  expect(first.policy).not.toContain('unsafe')
  const nonce = /'nonce-([^']+)'/.exec(first.policy)?.[1] ?? ''
  expect(nonce.length).toBeGreaterThan(20)
  expect(first.html).toContain(nonce)
  expect(second.policy).not.toContain(nonce)
})

test('no code comes in: eval, inline scripts, event attributes, foreign scripts', async ({ till }) => {
  const visitors = await countVisitors()
  const outcome = await till.page.evaluate(async (origin) => {
    const violated: string[] = []
    document.addEventListener('securitypolicyviolation', (event) => violated.push(event.violatedDirective))
    // In a task of the page's own: what the test itself evaluates is exempt from the policy.
    const evalWorked = await new Promise((resolve) => {
      setTimeout(() => {
        try {
          resolve(new Function('return true')())
        } catch {
          resolve(false)
        }
      })
    })
    const inline = document.createElement('script')
    inline.textContent = 'window.cameIn = "inline"'
    const foreign = document.createElement('script')
    foreign.src = `${origin}/x.js`
    const failed = new Promise((resolve) => foreign.addEventListener('error', resolve, { once: true }))
    document.body.append(inline, foreign)
    const button = document.createElement('button')
    button.setAttribute('onclick', 'window.cameIn = "attribute"')
    button.click()
    await failed
    return { evalWorked, cameIn: Reflect.get(window, 'cameIn'), violated }
  }, visitors.origin)
  expect(outcome.evalWorked).toBe(false)
  expect(outcome.cameIn).toBeUndefined()
  expect(outcome.violated).toEqual(expect.arrayContaining(['script-src', 'script-src-elem']))
  expect(visitors.visits).toEqual([])
  await visitors.close()
})

test('the page reaches no network, by no way', async ({ till }) => {
  const visitors = await countVisitors()
  const reached = await till.page.evaluate(async (origin) => {
    const ways: Record<string, () => Promise<unknown>> = {
      fetch: () => fetch(origin),
      xhr: () =>
        new Promise((resolve, reject) => {
          const request = new XMLHttpRequest()
          request.onload = resolve
          request.onerror = reject
          request.open('GET', origin)
          request.send()
        }),
      webSocket: () =>
        new Promise((resolve, reject) => {
          const socket = new WebSocket(origin.replace('http', 'ws'))
          socket.onopen = resolve
          socket.onerror = reject
        }),
      eventSource: () =>
        new Promise((resolve, reject) => {
          const source = new EventSource(origin)
          source.onopen = resolve
          source.onerror = reject
        }),
      image: () =>
        new Promise((resolve, reject) => {
          const image = new Image()
          image.onload = resolve
          image.onerror = reject
          image.src = `${origin}/x.png`
        }),
      stylesheet: () =>
        new Promise((resolve, reject) => {
          const link = document.createElement('link')
          link.rel = 'stylesheet'
          link.onload = resolve
          link.onerror = reject
          link.href = `${origin}/x.css`
          document.head.append(link)
        }),
      worker: async () => new Worker(`${origin}/x.js`),
    }
    const open: string[] = []
    for (const [name, way] of Object.entries(ways)) {
      const got = await way().then(
        () => true,
        () => false,
      )
      if (got) open.push(name)
    }
    navigator.sendBeacon(origin, 'x')
    return open
  }, visitors.origin)
  expect(reached).toEqual([])

  const behindThePolicy = await till.app.evaluate(async ({ BrowserWindow }, origin) => {
    const session = BrowserWindow.getAllWindows()[0]?.webContents.session
    return session?.fetch(origin).then(
      () => 'answered',
      (error: Error) => error.message,
    )
  }, visitors.origin)
  expect(behindThePolicy).toContain('ERR_BLOCKED_BY_CLIENT')
  expect(visitors.visits).toEqual([])
  await visitors.close()
})

test('the window goes nowhere else and opens nothing', async ({ till }) => {
  const visitors = await countVisitors()
  for (const hostile of hostileUrls) {
    const address = hostile.replace('PORT', String(visitors.port))
    for (const way of ['newWindow', 'link', 'open', 'location'] as const) {
      // Tried again where the page is just coming back from the try before.
      await expect(() =>
        till.page.evaluate(
          ({ address, way }) => {
            // In a task of its own, so that an answer comes back whatever the address does.
            setTimeout(() => {
              const link = document.createElement('a')
              link.href = address
              link.target = way === 'newWindow' ? '_blank' : '_self'
              document.body.append(link)
              if (way === 'open') window.open(address)
              else if (way === 'location') window.location.href = address
              else link.click()
              link.remove()
            })
          },
          { address, way },
        ),
      ).toPass()
      await expect
        .poll(
          () => till.page.evaluate(() => document.querySelector('nav')?.baseURI).catch(() => 'on the way'),
          {
            message: `${way} ${address}`,
          },
        )
        .toBe(page)
    }
  }
  expect(till.app.windows()).toHaveLength(1)
  expect(visitors.visits).toEqual([])
  await visitors.close()
})

test('nothing is embedded, submitted or downloaded', async ({ till }) => {
  const visitors = await countVisitors()
  await till.page.evaluate((origin) => {
    for (const source of [origin, 'app://till/', 'data:text/html,x']) {
      const frame = document.createElement('iframe')
      frame.src = source
      document.body.append(frame)
    }
    const webview = document.createElement('webview')
    webview.setAttribute('src', origin)
    document.body.append(webview)
    const form = document.createElement('form')
    form.action = origin
    form.method = 'post'
    document.body.append(form)
    form.submit()
    const link = document.createElement('a')
    link.href = 'data:application/octet-stream,x'
    link.download = 'x.exe'
    link.click()
  }, visitors.origin)
  await expect(till.page.getByRole('navigation')).toBeVisible()
  const inside = till.page.frames().map((frame) => frame.url())
  expect(
    inside.filter((url) => url.startsWith('app://till') || url.startsWith(visitors.origin)),
  ).toHaveLength(1)
  expect(visitors.visits).toEqual([])
  await visitors.close()
})

test('every permission is denied', async ({ till }) => {
  const granted = await till.page.evaluate(async () => {
    const asks: Record<string, () => Promise<unknown>> = {
      camera: () => navigator.mediaDevices.getUserMedia({ video: true }),
      microphone: () => navigator.mediaDevices.getUserMedia({ audio: true }),
      screen: () => navigator.mediaDevices.getDisplayMedia(),
      clipboardRead: () => navigator.clipboard.readText(),
      clipboardWrite: () => navigator.clipboard.writeText('x'),
      position: () =>
        new Promise((resolve, reject) => navigator.geolocation.getCurrentPosition(resolve, reject)),
      midi: () => navigator.requestMIDIAccess({ sysex: true }),
      notifications: async () => {
        if ((await Notification.requestPermission()) !== 'granted') throw new Error('denied')
      },
      persist: async () => {
        if (!(await navigator.storage.persist())) throw new Error('denied')
      },
      wakeLock: () => navigator.wakeLock.request('screen'),
    }
    const got: string[] = []
    for (const [name, ask] of Object.entries(asks)) {
      const answered = await ask().then(
        () => true,
        () => false,
      )
      if (answered) got.push(name)
    }
    return got
  })
  expect(granted).toEqual([])
})

test('the page files are all there is behind app://', async ({ till }) => {
  const statuses = await till.app.evaluate(async ({ BrowserWindow }) => {
    const session = BrowserWindow.getAllWindows()[0]?.webContents.session
    if (!session) throw new Error('no window')
    const ask = async (path: string, init?: RequestInit) =>
      (await session.fetch(`app://till/${path}`, init)).status
    return {
      page: await ask(''),
      posted: await ask('', { method: 'POST', body: 'x' }),
      encoded: await ask('..%2f..%2fpackage.json'),
      twice: await ask('%252e%252e%252fmain%252findex.cjs'),
      backslash: await ask('..%5cmain%5cindex.cjs'),
      absolute: await ask('/etc/passwd'),
      missing: await ask('no-such.js'),
    }
  })
  expect(statuses).toEqual({
    page: 200,
    posted: 404,
    encoded: 404,
    twice: 404,
    backslash: 404,
    absolute: 404,
    missing: 404,
  })
})

test('the port is taken from our own main frame only', async ({ till }) => {
  // What our page says first, recorded, so that others can try to say the same.
  await till.page.addInitScript(() => {
    const said: unknown[] = []
    Reflect.set(window, 'said', said)
    const original = MessagePort.prototype.postMessage
    MessagePort.prototype.postMessage = function (...parts: unknown[]) {
      said.push(parts[0])
      return Reflect.apply(original, this, parts)
    }
  })
  await till.page.reload()
  await expect(till.page.getByRole('navigation')).toBeVisible()
  const request: unknown = await till.page.evaluate(() =>
    Reflect.get(window, 'said').find((message: unknown) => typeof message === 'string'),
  )
  expect(request).toContain('/till/start')

  const visitors = await countVisitors()
  const answers = await till.app.evaluate(
    async ({ BrowserWindow }, { preload, strangers, request }) => {
      const own = BrowserWindow.getAllWindows()[0]
      if (!own) throw new Error('no window')
      const ask = `(() => {
        const { port1, port2 } = new MessageChannel()
        window.answer = 'no answer'
        const answered = new Promise((resolve) => {
          port1.onmessage = ({ data }) => resolve((window.answer = String(data)))
        })
        window.postMessage('quantai:port', '*', [port2])
        port1.postMessage(${JSON.stringify(request)})
        return answered
      })()`
      const webPreferences = { preload, sandbox: true, contextIsolation: true }
      const windows = strangers.map((address) => {
        // A second window on our own origin is a stranger too: only the till's own window is answered.
        const session = address === 'app://till/' ? { session: own.webContents.session } : {}
        return {
          address,
          window: new BrowserWindow({ show: false, webPreferences: { ...webPreferences, ...session } }),
        }
      })
      for (const { address, window } of windows) {
        await window.loadURL(address)
        await window.webContents.executeJavaScript(`void ${ask}`)
      }
      // Asked last and answered: by then the others would have been, too.
      const answers: Record<string, string> = { own: await own.webContents.executeJavaScript(ask) }
      for (const { address, window } of windows) {
        answers[address] = await window.webContents.executeJavaScript('window.answer')
        window.destroy()
      }
      return answers
    },
    {
      preload: join(repository, 'out/preload/index.cjs'),
      strangers: ['data:text/html,x', visitors.origin, 'app://till/'],
      request,
    },
  )
  await visitors.close()
  expect(answers.own).toContain('practice')
  expect(answers).toMatchObject({
    'data:text/html,x': 'no answer',
    [visitors.origin]: 'no answer',
    'app://till/': 'no answer',
  })
})

test('a second start comes to the first one and ends', async ({ till }) => {
  const { executable } = await resolveRuntime()
  const second = spawn(executable, [...launchFlags(), repository, `--user-data-dir=${till.dataFolder}`], {
    stdio: 'ignore',
  })
  const [code] = await once(second, 'exit')
  expect(code).toBe(0)
  expect(till.app.windows()).toHaveLength(1)
  await expect(till.page.getByRole('navigation')).toBeVisible()
  expect(await till.page.evaluate(() => window.location.href)).toMatch(page)
})
