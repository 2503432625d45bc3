import { describe, expect, it } from 'vitest'
import { contentSecurityPolicy, pageFile } from '../../../../main/desktop/page-files'

const root = '/opt/quantai/out/renderer'

describe('pageFile', () => {
  it.each([
    ['app://till/', `${root}/index.html`, 'text/html; charset=utf-8'],
    ['app://till/index.html?x=1#y', `${root}/index.html`, 'text/html; charset=utf-8'],
    ['app://till/assets/index-1a2b.js', `${root}/assets/index-1a2b.js`, 'text/javascript; charset=utf-8'],
    ['app://till/a/%E5%88%B8.png', `${root}/a/券.png`, 'image/png'],
    // A URL parser takes plain dots away before anybody sees them; what is left lies inside.
    ['app://till/../../index.html', `${root}/index.html`, 'text/html; charset=utf-8'],
  ])('%s is %s', (address, path, mediaType) => expect(pageFile(address, root)).toEqual({ path, mediaType }))

  it.each([
    'app://till/..%2f..%2fpackage.json',
    'app://till/..%2fmain%2findex.js',
    'app://till/%2e%2e%2f%2e%2e%2fsecret.js',
    'app://till/%252e%252e%252fsecret.js',
    'app://till/..%5c..%5csecret.js',
    'app://till/a\\..\\..\\secret.js',
    'app://till/C:/Windows/win.js',
    'app://till/C%3A/Windows/win.js',
    'app://till//etc/passwd',
    'app://till/index.html%00.png',
    'app://till/%',
    'app://till/%ff.js',
    'app://till/index',
    'app://till/assets/',
    'app://till/index.js.map',
    'app://till/package.json',
    'app://evil/index.html',
    'app://till@evil/index.html',
    'app://till:1/index.html',
    'file:///opt/quantai/out/renderer/index.html',
    'https://till/index.html',
    'index.html',
    '',
  ])('refuses %j', (address) => expect(pageFile(address, root)).toBeNull())
})

describe('contentSecurityPolicy', () => {
  it('starts from nothing, has no network and nothing unsafe', () => {
    const policy = contentSecurityPolicy('abc')
    expect(policy).toMatch(/^default-src 'none'; /)
    expect(policy).toContain("connect-src 'none'")
    expect(policy).toContain("style-src 'self' 'nonce-abc'")
    expect(policy).not.toMatch(/unsafe|\*|https?:/)
  })
})
