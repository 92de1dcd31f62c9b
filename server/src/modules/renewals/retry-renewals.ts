import { type Tick } from '../../platform/jobs/ticks.ts';
import { type Language } from '../../platform/i18n/translate.ts';
import { queryIn } from '../../platform/orm/query.ts';
import { collectFrom, holdOrder, methodToCharge } from '../orders/index.ts';
import { BillingAccount, isOpen, Payment } from '../payments/index.ts';
import { hasTakenOther, isAutomatic, renewalRefused } from './renewal-refused.ts';

/** Automatic renewals whose charge was refused are tried again when their day has come, with what is on file by then; where nothing is, that is a refusal too (S5). */
export const retryRenewals: Tick = {
  name: 'retry_renewals',
  comesDue: 'select retry_at from "order"',
  async run({ inTransaction, inCompany }) {
    const due = await inTransaction(({ em, now }) => queryIn<{ id: string; payer_id: string; vendor_id: string; language: Language }>(em, 'select * from renewals_to_retry($1)', [now]));
    for (const { id, payer_id: payerId, vendor_id: vendorId, language } of due) await inCompany(vendorId, async (work) => {
      const { em, now } = work;
      const found = await holdOrder(em, id);
      if (!found.order.retryAt || found.order.retryAt > now) return;
      const { order } = found;
      order.retryAt = null;
      await em.flush();
      // Whoever pays by hand meanwhile is not charged beside it; what comes of that is told.
      if (!isAutomatic(order) || (await em.find(Payment, { orderId: id })).some(isOpen) || (await hasTakenOther(em, id))) return;
      const account = await em.findOneOrFail(BillingAccount, { id: payerId });
      const method = await methodToCharge(em, payerId, account.method);
      if (!method) return renewalRefused(work, found, null, order.id);
      order.payBy(account.method);
      await em.flush();
      await collectFrom(em, order, method, { now, isPresent: false, language });
    });
  },
};
