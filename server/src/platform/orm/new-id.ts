import { randomBytes } from 'node:crypto';

let lastMs = 0;
let serial = 0;

/**
 * A UUID of version 7: its first 48 bits are the instant, so that new rows lie together in their index; the 12 after them count within one
 * instant, so that what one request writes sorts in the order it was written.
 */
export function newId(now: Date): string {
  const ms = now.getTime();
  serial = ms === lastMs ? (serial + 1) & 0xfff : 0;
  lastMs = ms;
  const bytes = randomBytes(16);
  bytes.writeUIntBE(ms, 0, 6);
  bytes.writeUInt16BE(0x7000 | serial, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
