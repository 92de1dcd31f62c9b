import { moneyHandlers } from './money-handlers.ts';
import { periodHandlers } from './period-handlers.ts';
import { taxHandlers } from './tax-handlers.ts';

const all = { ...periodHandlers, ...moneyHandlers, ...taxHandlers };

/** The kinds of calculation a vector may ask for. */
export const kinds: readonly string[] = Object.keys(all);

/** What the rules return for a vector of that kind, under the names the vectors use. */
export function handlers(kind: string): (input: unknown) => Readonly<Record<string, unknown>> {
  const handler = Object.entries(all).find(([name]) => name === kind)?.[1];
  if (!handler) throw new RangeError(`No handler for ${kind}`);
  return (input) => handler.parse(input);
}
