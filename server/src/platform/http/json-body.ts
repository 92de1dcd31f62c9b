import { type IncomingMessage } from 'node:http';

const maxBytes = 200_000;

/** A JSON body, or nothing when it is of another type. @throws with the status 400 or 413 */
export async function jsonOf(request: IncomingMessage): Promise<unknown> {
  if (!request.headers['content-type']?.startsWith('application/json')) return undefined;
  const text = await textOf(request);
  try {
    return text === '' ? undefined : (JSON.parse(text) as unknown);
  } catch (error) {
    throw Object.assign(error as Error, { status: 400 });
  }
}

function textOf(request: IncomingMessage): Promise<string> {
  return new Promise((done, fail) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    request.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes <= maxBytes) chunks.push(chunk);
    });
    request.once('end', () => (bytes > maxBytes ? fail(Object.assign(new Error('The body is too large.'), { status: 413 })) : done(Buffer.concat(chunks).toString())));
    request.once('error', fail);
  });
}
