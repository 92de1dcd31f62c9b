const newline = 10;
const endOfRows = Buffer.from('\n\\.\n');

/** Reads a backup as it arrives: now a line, now the rows of a table, which end with a line that holds just `\.` and never look like one. */
export class BackupReader {
  readonly #chunks: AsyncIterator<Buffer>;
  #ahead: Buffer = Buffer.alloc(0);

  constructor(source: AsyncIterable<Buffer>) {
    this.#chunks = source[Symbol.asyncIterator]();
  }

  /** Without its end; nothing when there is no more. */
  async line(): Promise<string | undefined> {
    let at = this.#ahead.indexOf(newline);
    while (at < 0) {
      if (!(await this.#more())) return undefined;
      at = this.#ahead.indexOf(newline);
    }
    const line = this.#ahead.subarray(0, at).toString();
    this.#ahead = this.#ahead.subarray(at + 1);
    return line;
  }

  async *rows(): AsyncGenerator<Buffer> {
    // As if a line had ended just before, so that a table without rows ends like any other.
    this.#ahead = Buffer.concat([endOfRows.subarray(0, 1), this.#ahead]);
    let isFirst = true;
    for (;;) {
      const end = this.#ahead.indexOf(endOfRows);
      const upTo = end < 0 ? this.#ahead.lastIndexOf(newline) : end;
      const part = this.#ahead.subarray(isFirst ? 1 : 0, upTo + (end < 0 ? 0 : 1));
      if (part.length) {
        yield part;
        isFirst = false;
      }
      this.#ahead = this.#ahead.subarray(end < 0 ? upTo : end + endOfRows.length);
      if (end >= 0) return;
      if (!(await this.#more())) throw new Error('The backup was cut short.');
    }
  }

  async #more(): Promise<boolean> {
    const { value, done } = await this.#chunks.next();
    if (done) return false;
    this.#ahead = Buffer.concat([this.#ahead, value]);
    return true;
  }
}
