import { type Tick } from '../../platform/jobs/ticks.ts';
import { queryIn } from '../../platform/orm/query.ts';

/** Files whose time is over are forgotten, uploads that broke off go, and a file whose job is gone goes on (C6). */
export const tendImports: Tick = {
  name: 'tend_imports',
  comesDue: `select kept_until from import union all select created_at + interval '1 hour' from import where state = 'RECEIVING'`,
  async run({ inTransaction }) {
    await inTransaction(({ em, now }) => queryIn(em, 'select tend_imports($1)', [now]));
  },
};
