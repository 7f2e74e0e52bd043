import type { IncomingMessage } from 'node:http'
import { expect, test } from 'vitest'
import { clientOf, isNetwork } from '../../../bot/http/network.js'

function from(remoteAddress: string, headers: Record<string, string> = {}): IncomingMessage {
  // As much of a request as is looked at.
  return { socket: { remoteAddress }, headers } as unknown as IncomingMessage
}

test.each([
  ['10.0.0.0/8', true],
  ['10.0.0.1', true],
  ['::1', true],
  ['fd00::/8', true],
  ['10.0.0.0/33', false],
  ['fd00::/129', false],
  ['10.0.0', false],
  ['example.org', false],
  ['10.0.0.0/8/8', false],
  ['', false],
])('%j is an address or a network: %s', (text, expected) => {
  expect(isNetwork(text)).toBe(expected)
})

test.each([
  ['1.2.3.4', '1.2.3.4'],
  ['::ffff:1.2.3.4', '1.2.3.4'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['2001:0db8:0001:0002:3:4:5:6', '2001:db8:1:2::/64'],
  ['::1', '0:0:0:0::/64'],
  ['fe80::a:b:c:d', 'fe80:0:0:0::/64'],
])('counts %s as %s', (address, counted) => {
  expect(clientOf([])(from(address)).address).toBe(counted)
})

test.each<[string, readonly string[], string, string, string]>([
  ['nobody is trusted', [], '127.0.0.1', '1.1.1.1', '127.0.0.1'],
  ['the proxy is trusted', ['127.0.0.1'], '127.0.0.1', '1.1.1.1', '1.1.1.1'],
  ['the proxy is mapped into IPv6', ['127.0.0.1'], '::ffff:127.0.0.1', '1.1.1.1', '1.1.1.1'],
  ['another host pretends', ['127.0.0.1'], '5.5.5.5', '1.1.1.1', '5.5.5.5'],
  ['the sender invents a hop', ['127.0.0.1'], '127.0.0.1', '6.6.6.6, 1.1.1.1', '1.1.1.1'],
  ['two proxies are passed', ['127.0.0.1', '10.0.0.0/8'], '127.0.0.1', '6.6.6.6, 1.1.1.1, 10.2.3.4', '1.1.1.1'],
  ['a hop is nonsense', ['127.0.0.1'], '127.0.0.1', '1.1.1.1, nonsense', '1.1.1.1'],
  ['no hop is left', ['127.0.0.1'], '127.0.0.1', '127.0.0.1', '127.0.0.1'],
])('finds the client when %s', (_, trusted, peer, forwarded, client) => {
  expect(clientOf(trusted)(from(peer, { 'x-forwarded-for': forwarded })).address).toBe(client)
})
