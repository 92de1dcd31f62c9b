import type pg from 'pg';

export interface Statement {
  /** kept by the connection under this name; without one it is parsed each time */
  name?: string | undefined;
  text: string;
  values: readonly unknown[];
}

/** What `pg` offers to those who speak the protocol themselves. */
interface Wire {
  stream: { cork(): void; uncork(): void };
  close(message: { type: 'S'; name: string }): void;
  parse(message: { name: string; text: string }): void;
  bind(message: { statement: string; values: (string | Buffer | null)[] }): void;
  execute(message: object): void;
  sync(): void;
}

/** The names that each connection has parsed. */
const parsed = new WeakMap<Wire, Set<string>>();

/**
 * Statements written at once with one Sync behind them: PostgreSQL runs them as one transaction, which needs neither begin nor commit and which
 * the first failure ends (its protocol, "Pipelining"). Given to `client.query`; of each statement the first column of its first row is kept.
 */
export class Batch implements pg.Submittable {
  /** per statement: the text, or undefined where there was no row or null. @throws the database's error */
  readonly answers: Promise<(string | undefined)[]>;
  readonly #statements: readonly Statement[];
  readonly #rows: (string | undefined)[];
  readonly #resolve: (rows: (string | undefined)[]) => void;
  readonly #reject: (error: Error) => void;
  #connection: Wire | undefined;
  #answering = 0;

  constructor(statements: readonly Statement[]) {
    this.#statements = statements;
    this.#rows = statements.map(() => undefined);
    ({ promise: this.answers, resolve: this.#resolve, reject: this.#reject } = Promise.withResolvers<(string | undefined)[]>());
  }

  submit(connection: unknown): void {
    const wire = connection as Wire;
    this.#connection = wire;
    const known = parsed.get(wire);
    wire.stream.cork();
    for (const { name = '', text, values } of this.#statements) {
      if (!known?.has(name)) {
        // A batch that failed may have got as far as this name: closing what is not there is no error.
        if (name) wire.close({ type: 'S', name });
        wire.parse({ name, text });
      }
      wire.bind({ statement: name, values: values.map(written) });
      wire.execute({});
    }
    wire.sync();
    wire.stream.uncork();
  }

  handleDataRow({ fields: [first] }: { fields: (string | null)[] }): void {
    this.#rows[this.#answering] ??= first ?? undefined;
  }

  handleCommandComplete(): void {
    this.#answering += 1;
  }

  handleReadyForQuery(): void {
    if (!this.#connection) return;
    const known = parsed.get(this.#connection) ?? new Set();
    for (const { name } of this.#statements) if (name) known.add(name);
    parsed.set(this.#connection, known);
    this.#resolve(this.#rows);
  }

  handleError(error: Error): void {
    this.#reject(error);
  }
}

/** A value as PostgreSQL reads it. */
function written(value: unknown): string | Buffer | null {
  if (value === null || value === undefined) return null;
  if (value instanceof Date) return value.toISOString();
  if (Buffer.isBuffer(value)) return value;
  if (!Array.isArray(value)) return String(value);
  return `{${value.map((element) => (element === null ? 'null' : `"${String(element).replaceAll(/["\\]/g, '\\$&')}"`)).join(',')}}`;
}
