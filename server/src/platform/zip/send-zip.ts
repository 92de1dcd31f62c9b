import { Readable } from 'node:stream';
import { finished, pipeline } from 'node:stream/promises';
import { type Response } from 'express';
import { ZipFile } from 'yazl';
import { attachmentNamed } from '../http/attachment.ts';

/** A file of an archive. */
export interface ZipEntry {
  /** unlike any other's in it */
  name: string;
  content: Buffer;
  /** when it was last changed */
  at: Date;
  /** of what is packed by itself, such as a PDF */
  isPacked?: boolean;
}

/** Sends files as one archive, each made when the reader has taken the one before: two of them at most are in memory, however many there are. */
export async function sendZip(response: Response, fileName: string, entries: AsyncIterable<ZipEntry>): Promise<void> {
  response.set({
    'content-type': 'application/zip', 'cache-control': 'no-store', 'x-robots-tag': 'noindex',
    'content-disposition': attachmentNamed(fileName),
  });
  const zip = new ZipFile();
  zip.once('error', (error: Error) => response.destroy(error));
  const left = new AbortController();
  const sent = pipeline(zip.outputStream, response);
  sent.catch(() => left.abort());
  try {
    for await (const { content, ...entry } of entries) await taken(zip, entry, [content], left.signal);
    zip.end();
  } catch (error) {
    response.destroy(error instanceof Error ? error : new Error(String(error)));
  }
  await sent;
}

/**
 * Puts a file into an archive and waits until it was taken.
 * @param content taken out of here when it is: the archive keeps what it was told of a file to its end
 */
async function taken(zip: ZipFile, { name, at, isPacked = false }: Omit<ZipEntry, 'content'>, content: Buffer[], signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  const source = await new Promise<Readable>((give, fail) => {
    signal.addEventListener('abort', fail, { once: true });
    zip.addReadStreamLazy(name, { mtime: at, compress: !isPacked }, (pass) => {
      signal.removeEventListener('abort', fail);
      const file = Readable.from(content.splice(0));
      pass(null, file);
      give(file);
    });
  });
  await finished(source, { signal });
}
