import { create } from 'zustand'

export const screens = ['redeem', 'issue', 'lookup', 'practice'] as const
export type Screen = (typeof screens)[number]

/** Which screen is shown. A screen's own drafts live in its own store and survive the change. */
export const useNavigation = create<{ screen: Screen }>(() => ({ screen: 'redeem' }))

export function show(screen: Screen): void {
  useNavigation.setState({ screen })
}
