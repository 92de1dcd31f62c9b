import { formatMoney } from '@filiera/shared/money';
import { type UseCase } from '../../platform/graphql/use-case.ts';
import { type Language } from '../../platform/i18n/translate.ts';
import { queryIn } from '../../platform/orm/query.ts';
import { queueMails } from '../mails/index.ts';
import { type CashbackPayout } from './cashback-payout.entity.ts';

type Letter = 'payoutRequested' | 'payoutApproved' | 'payoutPaid' | 'payoutRefused';

/** Tells the administrators of the other side, once: the vendor's of what is asked for, the partner's of what was decided. Its amounts are the partner's and the vendor's to read (M6). */
export async function tellPayout(useCase: UseCase, { id, tenant, vendorId, net, total, invoiceNumber, reason, iban }: CashbackPayout, company: string, letter: Letter): Promise<void> {
  const { em, viewer } = useCase;
  const tenantId = letter === 'payoutRequested' ? vendorId : tenant.id;
  const admins = await queryIn<{ id: string; email: string; name: string; language: Language }>(em, 'select * from admins_of($1) where id <> $2', [tenantId, viewer.id]);
  await queueMails(useCase, admins.map(({ id: adminId, email: address, name, language }) => ({
    letter, area: 'BILLING' as const, tenantId, payerId: tenant.id, to: { address, name, language }, key: `${letter}:${id}:${adminId}`, objectPath: `/t/${tenant.id}/programma`,
    words: { company, number: invoiceNumber, amount: formatMoney(letter === 'payoutPaid' ? total : net, language), why: reason ?? '', iban },
  })));
}
