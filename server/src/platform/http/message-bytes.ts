const maxMessageBytes = 500_000;

/** The body of a message whose signature is of its bytes. @returns undefined for one that is too long: the rest of it is read and forgotten, so that the sender hears the answer */
export async function messageBytes(request: AsyncIterable<Buffer>): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    bytes += chunk.length;
    if (bytes <= maxMessageBytes) chunks.push(chunk);
  }
  return bytes <= maxMessageBytes ? Buffer.concat(chunks) : undefined;
}
