import { createTheme, type MantineColorsTuple } from '@mantine/core'

/** The one accent; green, amber and red are kept for verdicts and outcomes. */
const till: MantineColorsTuple = [
  '#e9f1ff',
  '#d2e0fb',
  '#a4bff2',
  '#739cea',
  '#4b7ee3',
  '#316be0',
  '#1f5fd6',
  '#134fbd',
  '#0a45aa',
  '#003a97',
]

const readable = '1rem'
const dialogTitle = { fontSize: '1.375rem', fontWeight: 700 }

const touchable = { display: 'flex', alignItems: 'center', minHeight: 44 }

/** Text of 16 px and more, targets of 44 px and more: for somebody who stands, on a touch screen. */
export const theme = createTheme({
  colors: { till },
  primaryColor: 'till',
  primaryShade: 6,
  defaultRadius: 'md',
  cursorType: 'pointer',
  focusRing: 'auto',
  fontFamily: '"Microsoft YaHei UI", "Segoe UI", "Noto Sans CJK SC", "PingFang SC", sans-serif',
  fontFamilyMonospace: 'Consolas, "Noto Sans Mono CJK SC", "DejaVu Sans Mono", monospace',
  fontSizes: { xs: readable, sm: readable, md: readable, lg: '1.125rem', xl: '1.25rem' },
  components: {
    Button: { defaultProps: { size: 'md' }, styles: { root: { minHeight: 44 } } },
    ActionIcon: { defaultProps: { size: 44, variant: 'subtle' } },
    TextInput: { defaultProps: { size: 'md' } },
    NumberInput: { defaultProps: { size: 'md' } },
    Textarea: { defaultProps: { size: 'md' } },
    Select: { defaultProps: { size: 'md' } },
    SegmentedControl: { defaultProps: { size: 'md' } },
    // Their words are touched as well as the box itself.
    Checkbox: { defaultProps: { size: 'lg' }, styles: { body: { alignItems: 'center' }, label: touchable } },
    Switch: { styles: { body: { alignItems: 'center' }, label: touchable } },
    Modal: {
      defaultProps: { centered: true, transitionProps: { duration: 0 } },
      styles: { title: dialogTitle },
    },
    Drawer: { defaultProps: { transitionProps: { duration: 0 } }, styles: { title: dialogTitle } },
    Notification: { styles: { description: { color: 'var(--ink-soft)' } } },
    Tooltip: { defaultProps: { openDelay: 400 } },
  },
})
