import { type Tick } from '../../platform/jobs/ticks.ts';
import { queryIn } from '../../platform/orm/query.ts';

/** Numbers that are to be asked for again, and those whose question was lost on the way (M3). */
export const tendVatNumbers: Tick = {
  name: 'tend_vat_numbers',
  comesDue: 'select vat_check_due_at from company_profile where vat_check_due_at is not null',
  async run({ inTransaction }) {
    await inTransaction(({ em, now }) => queryIn(em, 'select tend_vat_numbers($1)', [now]));
  },
};
