import { type IncomingMessage } from 'node:http';

/** The network address that asks, as Express finds it: past so many proxies of ours, each of which has written down whom it heard from. */
export function addressOf({ socket, headers }: Pick<IncomingMessage, 'headers'> & { socket: { remoteAddress?: string | undefined } }, trustedProxies: number): string {
  const heardFrom = trustedProxies > 0 ? String(headers['x-forwarded-for'] ?? '').split(',').map((address) => address.trim()).filter((address) => address !== '') : [];
  return [...heardFrom, socket.remoteAddress ?? ''].slice(-1 - trustedProxies)[0] ?? '';
}
