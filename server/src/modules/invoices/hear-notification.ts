import { z } from 'zod';
import { type Language } from '../../platform/i18n/translate.ts';
import { task } from '../../platform/jobs/task.ts';
import { queryIn } from '../../platform/orm/query.ts';
import { queueMails } from '../mails/index.ts';
import { Invoice } from './invoice.entity.ts';
import { Transmission } from './transmission.entity.ts';

/**
 * Works out where a transmission stands by all that was told of it: so it does not matter how often it is done, nor in which order it was told. Of a rejection, and of a public body's refusal, whoever
 * reads the vendor's bills hears by mail, once.
 */
export const hearNotification = task({
  name: 'hear_notification',
  payload: z.object({ vendorId: z.uuid(), transmissionId: z.uuid() }),
  run: ({ vendorId, transmissionId }, { inCompany }) => inCompany(vendorId, async ({ em, now }) => {
    const [{ state } = { state: null }] = await queryIn<{ state: string | null }>(em, 'select settle_transmission($1, $2) as state', [transmissionId, now]);
    if (state !== 'REJECTED' && state !== 'REFUSED') return;
    const { invoice: { id }, code, reason } = await em.findOneOrFail(Transmission, { id: transmissionId });
    const { number, buyer } = await em.findOneOrFail(Invoice, { id });
    const readers = await queryIn<{ email: string; name: string; language: Language }>(em, 'select email, name, language from billing_readers(array[$1]::uuid[])', [vendorId]);
    await queueMails({ em, now }, readers.map(({ email, name, language }) => ({
      letter: state === 'REJECTED' ? 'invoiceRejected' as const : 'invoiceRefused' as const, area: 'BILLING' as const, tenantId: vendorId, payerId: vendorId, to: { address: email, name, language }, key: `invoice${state}:${transmissionId}:${email}`,
      objectPath: `/t/${vendorId}/fatture/${id}`, words: { number, company: buyer.name, code: code ?? '', reason: reason ?? '' },
    })));
  }),
});
