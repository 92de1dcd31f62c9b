import { z } from 'zod';
import { type ProviderEvent } from './payment-provider.ts';

/** What the database keeps of a text: not a NUL. */
const isKept = (text: string | null): boolean => text === null || (text.length <= 500 && !text.includes('\0'));

/**
 * What a message of a provider's own is about. @returns undefined for one that is not like those we were told of, or that nothing could be kept of: it is refused, rather than
 * answered as if the trouble were ours, for then it would come again for days
 */
export function genuineEvent<Schema extends z.ZodType>(body: Buffer, schema: Schema, eventOf: (message: z.output<Schema>) => ProviderEvent): ProviderEvent | undefined {
  const message = schema.safeParse(jsonIn(body));
  if (!message.success) return undefined;
  const event = eventOf(message.data);
  return [event.id, event.kind, event.ref, event.chargeId].every(isKept) ? event : undefined;
}

function jsonIn(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString());
  } catch {
    return undefined;
  }
}
