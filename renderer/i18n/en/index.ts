import { common } from './common'
import { faults } from './faults'
import { issue } from './issue'
import { lookup } from './lookup'
import { practice } from './practice'
import { redeem } from './redeem'
import { shell } from './shell'
import { start } from './start'

export const en = { common, shell, start, faults, redeem, issue, lookup, practice }
