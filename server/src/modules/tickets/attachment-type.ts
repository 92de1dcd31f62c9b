import { fileTypeFromBuffer } from 'file-type';

/** What may be attached, by what its content says it is; of the name only tells whether a text is a table. */
const known: Record<string, string> = {
  'application/pdf': 'application/pdf', 'image/png': 'image/png', 'image/jpeg': 'image/jpeg', 'image/webp': 'image/webp',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** @returns the type to keep, or null for what may not be attached */
export async function attachmentType(content: Buffer, name: string): Promise<string | null> {
  const found = await fileTypeFromBuffer(content);
  if (found) return known[found.mime] ?? null;
  if (!isText(content)) return null;
  return /\.csv$/i.test(name) ? 'text/csv' : 'text/plain';
}

/** UTF-8 or Western European text: no control characters but tabs and line ends, and no markup that a browser would run. */
function isText(content: Buffer): boolean {
  if (content.some((byte) => byte === 0x7f || (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d))) return false;
  return !/^\s*(\ufeff)?\s*<(!doctype|html|svg|script|\?xml)/i.test(content.subarray(0, 512).toString());
}
