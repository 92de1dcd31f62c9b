import { BlockList, isIPv6 } from 'node:net';

/** Addresses that no stranger's server has (RFC 6890): this machine, the local network, what routers and clouds keep for themselves. */
const nobodys = new BlockList();
for (const [network, bits] of [
  ['0.0.0.0', 8], ['10.0.0.0', 8], ['100.64.0.0', 10], ['127.0.0.0', 8], ['169.254.0.0', 16], ['172.16.0.0', 12], ['192.0.0.0', 24], ['192.0.2.0', 24], ['192.88.99.0', 24],
  ['192.168.0.0', 16], ['198.18.0.0', 15], ['198.51.100.0', 24], ['203.0.113.0', 24], ['224.0.0.0', 4], ['240.0.0.0', 4],
] as const) nobodys.addSubnet(network, bits, 'ipv4');

/** What IPv6 gives out to everybody (RFC 4291), without the parts of it that lead somewhere else. */
const everybodys = new BlockList();
everybodys.addSubnet('2000::', 3, 'ipv6');
const elsewhere = new BlockList();
for (const [network, bits] of [['2001::', 23], ['2001:db8::', 32], ['2002::', 16], ['3fff::', 20]] as const) elsewhere.addSubnet(network, bits, 'ipv6');

/** Whether a numeric address lies where our own machines are rather than on the internet. */
export function isPrivateAddress(address: string): boolean {
  if (!isIPv6(address)) return nobodys.check(address, 'ipv4');
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped) return nobodys.check(mapped, 'ipv4');
  return !everybodys.check(address, 'ipv6') || elsewhere.check(address, 'ipv6');
}
