import { isIPv6 } from 'node:net';

/** Who is counted as one: an IPv4 address, and of IPv6 the 64 bits that one subscriber is given whole. */
export function networkOf(address: string): string {
  if (!isIPv6(address)) return address;
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped) return mapped;
  const [before = '', after] = address.split('%')[0]?.toLowerCase().split('::') ?? [];
  const left = before.split(':').filter(Boolean);
  const right = after === undefined ? [] : after.split(':').filter(Boolean);
  const groups = after === undefined ? left : [...left, ...Array.from({ length: 8 - left.length - right.length }, () => '0'), ...right];
  return `${groups.slice(0, 4).map((group) => group.replace(/^0+(?=.)/, '')).join(':')}::/64`;
}
