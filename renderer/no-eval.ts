import { config } from 'zod'

// The page's policy forbids code made from text; zod would try it once, with the first schema, and be reported for it.
config({ jitless: true })
