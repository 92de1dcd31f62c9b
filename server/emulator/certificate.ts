import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';

export interface Signer {
  key: KeyObject;
  /** PEM, as PayPal hands out the one that its messages name */
  certificate: string;
}

/** A key, and an X.509 certificate for it that it signed itself, good for a year: Node reads certificates but makes none. */
export function makeSigner(name: string, from: Date): Signer {
  const { privateKey: key, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  // RFC 5280, section 4.1.
  const algorithm = sequence(oid('2a864886f70d01010b'), Buffer.from([0x05, 0x00]));
  const names = sequence(set(sequence(oid('550403'), tagged(0x0c, Buffer.from(name)))));
  const until = new Date(from.getTime() + 365 * 86_400_000);
  const spki = publicKey.export({ type: 'spki', format: 'der' });
  const body = sequence(tagged(0xa0, tagged(0x02, Buffer.from([2]))), tagged(0x02, Buffer.from([1])), algorithm, names, sequence(time(from), time(until)), names, spki);
  const der = sequence(body, algorithm, tagged(0x03, Buffer.concat([Buffer.from([0]), sign('RSA-SHA256', body, key)])));
  return { key, certificate: `-----BEGIN CERTIFICATE-----\n${der.toString('base64').replaceAll(/(.{64})/g, '$1\n')}\n-----END CERTIFICATE-----\n` };
}

/** DER: a tag, how long, and what. */
function tagged(tag: number, content: Buffer): Buffer {
  const { length } = content;
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}
const sequence = (...parts: Buffer[]): Buffer => tagged(0x30, Buffer.concat(parts));
const set = (...parts: Buffer[]): Buffer => tagged(0x31, Buffer.concat(parts));
const oid = (hex: string): Buffer => tagged(0x06, Buffer.from(hex, 'hex'));
const time = (at: Date): Buffer => tagged(0x18, Buffer.from(`${at.toISOString().slice(0, 19).replaceAll(/[-:T]/g, '')}Z`));
