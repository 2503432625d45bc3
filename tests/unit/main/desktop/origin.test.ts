import { describe, expect, it } from 'vitest'
import { isOwnPage, pageAddress } from '../../../../main/desktop/origin'

describe('isOwnPage', () => {
  it.each([
    pageAddress,
    'app://till/index.html',
    'app://till/assets/index.js',
    'app://till/#/redeem',
    'APP://till/',
  ])('takes %s for our own', (address) => expect(isOwnPage(address)).toBe(true))

  it.each([
    'app://evil/',
    'app://till.evil/',
    'app://evil/till/',
    'app://till:8080/',
    'app://user@till/',
    'app://user:pw@till/',
    'app:till',
    'app:///till/',
    'https://till/',
    'http://till/',
    'file:///till/index.html',
    'file://till/index.html',
    'https://evil.example/?app://till/',
    'https://evil.example/#app://till/',
    'apps://till/',
    'xapp://till/',
    'javascript:alert(1)//app://till/',
    'data:text/html,<script src=app://till/></script>',
    'blob:app://till/5e1f',
    'about:blank',
    'app://till%2eevil/',
    'app://tіll/', // a Cyrillic і
    ' ',
    '',
  ])('refuses %j', (address) => expect(isOwnPage(address)).toBe(false))

  it('compares with the development server when that is the page', () => {
    expect(isOwnPage('http://localhost:5173/main.tsx', 'http://localhost:5173/')).toBe(true)
    expect(isOwnPage('http://localhost:5174/', 'http://localhost:5173/')).toBe(false)
    expect(isOwnPage('app://till/', 'http://localhost:5173/')).toBe(false)
  })
})
