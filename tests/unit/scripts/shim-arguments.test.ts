import { describe, expect, it } from 'vitest'
import { parseArguments } from '../../../scripts/runtime-shim/arguments.cjs'

describe('the command line of the runtime shim', () => {
  it.each([
    ['a folder', ['electron', '/till'], '/till'],
    ['flags before it', ['electron', '--no-sandbox', '--inspect=0', '--remote-debugging-port=0', '.'], '.'],
    ['flags of the application behind it', ['electron', '/till', '--profile=/shop/profile.json'], '/till'],
    ['only the first of two', ['electron', '/till', '/other'], '/till'],
    ['--app', ['electron', '--no-sandbox', '--app=/till', '/other'], '/till'],
    ['nothing', ['electron'], undefined],
    ['flags alone', ['electron', '--no-sandbox'], undefined],
  ])('finds the application: %s', (_case, argv, app) => {
    expect(parseArguments(argv)).toEqual({ app, preload: [] })
  })

  it('keeps modules to preload apart from the application', () => {
    expect(parseArguments(['electron', '-r', 'a.cjs', '--require', 'b.cjs', '/till', '-r', 'c.cjs'])).toEqual(
      {
        app: '/till',
        preload: ['a.cjs', 'b.cjs'],
      },
    )
  })

  it('does not take a flag without its module for one', () => {
    expect(parseArguments(['electron', '-r'])).toEqual({ app: undefined, preload: [] })
  })
})
