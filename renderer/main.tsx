// First of all: it must be said before any schema is made.
import './no-eval'
import './app/styles'
import { MantineProvider } from '@mantine/core'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { setNonce } from 'get-nonce'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/App'
import { noteDialogs } from './app/shortcuts'
import { theme } from './app/theme'
import { startTexts } from './i18n'

// The policy lets in only styles that carry the nonce which main put into this document.
const nonce = document.querySelector('meta[name="csp-nonce"]')?.getAttribute('content') ?? ''
setNonce(nonce)

// What main answers is asked once: main itself knows what may be repeated, and works without the network too.
const queries = new QueryClient({
  defaultOptions: {
    queries: {
      retry: false,
      networkMode: 'always',
      staleTime: Number.POSITIVE_INFINITY,
      refetchOnWindowFocus: false,
    },
    mutations: { retry: false, networkMode: 'always' },
  },
})

noteDialogs(window)

const root = document.getElementById('root')
if (root) {
  await startTexts()
  createRoot(root).render(
    <StrictMode>
      <MantineProvider theme={theme} getStyleNonce={() => nonce} forceColorScheme="light">
        <QueryClientProvider client={queries}>
          <App />
        </QueryClientProvider>
      </MantineProvider>
    </StrictMode>,
  )
}
