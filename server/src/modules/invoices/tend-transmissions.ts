import { type Tick } from '../../platform/jobs/ticks.ts';
import { queryIn } from '../../platform/orm/query.ts';

/** Files that wait to be handed over, and those whose job was lost on the way. */
export const tendTransmissions: Tick = {
  name: 'tend_transmissions',
  comesDue: `select t.asked_at from transmission t join fiscal_settings s on s.tenant_id = t.vendor_id where s.transmits_invoices and t.sent_at is null and t.state <> 'REJECTED'`,
  async run({ inTransaction }) {
    await inTransaction(({ em }) => queryIn(em, 'select tend_transmissions()'));
  },
};
