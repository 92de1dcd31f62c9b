import { type FormattedExecutionResult } from 'graphql';
import { cursorMark, orderOfCursor } from './pages.ts';

export interface Compared {
  /** what differs, for a person to read; undefined when nothing does */
  difference: string | undefined;
  /** the server's cursor for each of the oracle's */
  cursors: Map<string, string>;
}

/**
 * Compares an answer with what it should be: names, order and values; errors by code and path; cursors, which are opaque, by where they stand.
 * @param isRacing whether root fields were read side by side: when one that may not be null fails, which errors are told is chance
 */
export function compareAnswers(actual: FormattedExecutionResult, expected: FormattedExecutionResult, isRacing: boolean): Compared {
  if (isRacing && actual.data === null && expected.data === null) {
    const isExplained = actual.errors?.every(({ extensions }) => ['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND'].includes(String(extensions?.code))) ?? false;
    return { difference: isExplained ? undefined : `answered ${JSON.stringify(actual.errors)}`, cursors: new Map() };
  }
  const cursors = new Map<string, string>();
  const paired = pair(actual.data ?? null, expected.data ?? null, cursors);
  const isOneToOne = new Set([...cursors].map(([wanted, got]) => `${orderOfCursor(wanted)} ${got}`)).size === cursors.size;
  const [got, wished] = [written(paired, actual), written(expected.data ?? null, expected)];
  if (got === wished && isOneToOne) return { difference: undefined, cursors };
  const at = [...got].findIndex((letter, index) => letter !== wished[index]);
  const around = (text: string): string => text.slice(Math.max(0, at - 120), at + 120);
  return { difference: isOneToOne ? `answered ...${around(got)}...\nexpected ...${around(wished)}...${(actual.errors ?? []).map(({ message }) => `\n${message}`).join('')}` : 'two places of a list have one cursor', cursors };
}

const written = (data: unknown, { errors = [] }: FormattedExecutionResult): string => `${JSON.stringify(data)} ${errors.map(({ path, extensions }) => `${path?.join('.')} ${String(extensions?.code)}`).sort().join('; ')}`;

/** The actual answer with the oracle's cursors in place of its own, where one server cursor stands for one of the oracle's throughout. */
function pair(actual: unknown, expected: unknown, cursors: Map<string, string>): unknown {
  if (typeof expected === 'string' && expected.startsWith(cursorMark) && typeof actual === 'string') {
    const known = cursors.get(expected);
    if (known === undefined) cursors.set(expected, actual);
    return known === undefined || known === actual ? expected : `another cursor than before: ${actual}`;
  }
  if (Array.isArray(actual) && Array.isArray(expected)) return actual.map((one, index) => pair(one, expected[index], cursors));
  if (isObject(actual) && isObject(expected)) return Object.fromEntries(Object.entries(actual).map(([name, one]) => [name, pair(one, expected[name], cursors)]));
  return actual;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
