import { ExplainedError } from '../platform/explained-error.ts';
import { asOwner } from '../platform/postgres/as-owner.ts';
import { withDatabase } from './with-database.ts';

const usage = 'Usage: filiera webhooks replay [EVENT ...]   (the ids as the provider calls them; without any, all that were not handled)';

/** Messages of payment providers once more: harmless, since handling one asks what is true. A worker does it. */
export async function run([verb, ...eventIds]: string[]): Promise<void> {
  if (verb !== 'replay') throw new ExplainedError(usage);
  await withDatabase(async ({ ownerUrl }) => {
    const count = await replayWebhooks(ownerUrl, eventIds);
    if (count < eventIds.length) throw new ExplainedError(`${count} of ${eventIds.length} are known here.`);
    console.log(`${count} ${count === 1 ? 'message is' : 'messages are'} handled once more.`);
  });
}

/** @returns how many */
export async function replayWebhooks(ownerUrl: string, eventIds: readonly string[]): Promise<number> {
  return asOwner(ownerUrl, async (client) => {
    const { rows } = await client.query<{ id: string }>(
      `update webhook_event set handled_at = null where case when cardinality($1::text[]) = 0 then handled_at is null else event_id = any ($1) end returning id`, [eventIds]);
    for (const { id } of rows) await client.query(`select enqueue('handle_webhook', json_build_object('eventId', $1::text), 'webhook ' || $1)`, [id]);
    return rows.length;
  });
}
