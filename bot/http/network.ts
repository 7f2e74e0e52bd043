/** Where a request really comes from, when trusted proxies may stand in between. */
import type { IncomingMessage } from 'node:http'
import { BlockList, isIP } from 'node:net'

/** True for an address or a network in CIDR notation: `10.0.0.0/8`, `::1`. */
export function isNetwork(text: string): boolean {
  const [address = '', prefix, ...rest] = text.split('/')
  const version = isIP(address)
  if (version === 0 || rest.length > 0) return false
  return prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) <= (version === 4 ? 32 : 128))
}

export interface Client {
  /** The customer's address; of IPv6 only the network, for a household has all of its addresses. */
  readonly address: string
  /** True when the customer's side of the connection is encrypted. */
  readonly encrypted: boolean
}

/**
 * X-Forwarded-For and X-Forwarded-Proto count only when a trusted proxy sent them, and then from the right: what stands
 * further left may be the sender's invention.
 */
export function clientOf(trustedProxies: readonly string[]): (req: IncomingMessage) => Client {
  const trusted = blockList(trustedProxies)
  const isTrusted = (address: string) => trusted.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4')
  return (req) => {
    const peer = plain(req.socket.remoteAddress ?? '')
    if (isIP(peer) === 0 || !isTrusted(peer)) return { address: network(peer), encrypted: false }
    const hops = header(req, 'x-forwarded-for')
      .split(',')
      .map((hop) => plain(hop.trim()))
    const first = hops.reverse().find((hop) => isIP(hop) !== 0 && !isTrusted(hop))
    const protocol = header(req, 'x-forwarded-proto').split(',').at(-1)?.trim()
    return { address: network(first ?? peer), encrypted: protocol === 'https' }
  }
}

function blockList(networks: readonly string[]): BlockList {
  const list = new BlockList()
  for (const item of networks) {
    const [address = '', prefix] = item.split('/')
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4'
    list.addSubnet(address, prefix === undefined ? (family === 'ipv6' ? 128 : 32) : Number(prefix), family)
  }
  return list
}

/** An IPv4 address as such, also when it comes mapped into IPv6. */
function plain(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, '')
}

function network(address: string): string {
  if (isIP(address) !== 6) return address
  const [head = '', tail] = address.split('::')
  const groups = head.split(':').filter(Boolean)
  const after = (tail ?? '').split(':').filter(Boolean)
  const zeros = tail === undefined ? 0 : 8 - groups.length - after.length
  const full = [...groups, ...Array<string>(Math.max(zeros, 0)).fill('0'), ...after]
  return `${full
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, '').toLowerCase())
    .join(':')}::/64`
}

function header(req: IncomingMessage, name: string): string {
  const value = req.headers[name]
  return Array.isArray(value) ? value.join(',') : (value ?? '')
}
