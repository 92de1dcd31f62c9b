import { type Instant, instant, toDate } from '@filiera/shared/period';
import { demoPassword } from './make-people.ts';
import { Draft } from './draft.ts';
import { sendNotices } from './demo-notices.ts';
import { transmitInvoices } from './demo-transmissions.ts';
import { draftDemo } from './demo-world.ts';
import { asOwner } from '../platform/postgres/as-owner.ts';
import { writeDraft } from './save-draft.ts';

/** Who a stranger may sign in as; the welcome prints them. */
export const demoSignIns: readonly { who: string; email: string; password: string }[] = [
  { who: 'vendor, administrator (Sestante Software)', email: 'davide.rinaldi@sestante.example' },
  { who: 'partner, administrator (Adige Informatica)', email: 'giulia.ferrarese@adige.example' },
  { who: 'partner, billing', email: 'stefano.marin@adige.example' },
  { who: 'partner, technical', email: 'luca.bonato@adige.example' },
  { who: 'partner, viewer', email: 'chiara.pavan@adige.example' },
  { who: 'sub-partner, administrator (Tecnolago)', email: 'andrea.colombo@tecnolago.example' },
  { who: 'customer, administrator (Officine Brenta)', email: 'elena.brugnaro@officinebrenta.example' },
].map((person) => ({ ...person, password: demoPassword }));

/** The demo world, once: nothing happens where there is a vendor. Its dates lie around `now`. */
export async function seedDemo(ownerUrl: string, now: Instant = instant(new Date())): Promise<void> {
  await asOwner(ownerUrl, async (client) => {
    // Two starts at once seed one world.
    await client.query(`select pg_advisory_xact_lock(hashtext('filiera demo'))`);
    const { rowCount: isTaken } = await client.query('select from tenant limit 1');
    if (isTaken) return;
    const draft = new Draft(now);
    draftDemo(draft);
    await writeDraft(client, draft);
    await transmitInvoices(client, toDate(now));
    await sendNotices(client, toDate(now));
  });
}
