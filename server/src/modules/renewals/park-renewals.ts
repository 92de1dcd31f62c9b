import { type EntityManager } from '@mikro-orm/postgresql';
import { type Language, translate } from '../../platform/i18n/translate.ts';
import { queryIn } from '../../platform/orm/query.ts';
import { queueMails } from '../mails/index.ts';
import { type ParkedReason } from '../subscriptions/index.ts';

interface Parked {
  id: string;
  tenant_id: string;
  tenant_name: string;
  vendor_id: string;
  product: string;
  edition: string;
}

/** Leaves subscriptions alone that cannot be renewed by themselves, until something of them is changed, and tells their vendor why. */
export async function parkRenewals({ em, now }: { em: EntityManager; now: Date }, ids: readonly string[], reason: ParkedReason): Promise<void> {
  const parked = await queryIn<Parked>(em, 'select * from park_renewals($1::uuid[], $2, $3)', [ids, reason, now]);
  const readers = await queryIn<{ vendor_id: string; email: string; name: string; language: Language }>(em, 'select * from vendor_admins($1::uuid[])', [[...new Set(parked.map(({ vendor_id: vendor }) => vendor))]]);
  await queueMails({ em, now }, parked.flatMap((one) => readers.filter(({ vendor_id: vendor }) => vendor === one.vendor_id).map(({ email, name, language }) => ({
    letter: 'renewalParked' as const, area: 'BILLING' as const, tenantId: one.vendor_id, to: { address: email, name, language }, key: `renewalParked:${one.id}:${now.toISOString()}:${email}`,
    objectPath: `/t/${one.tenant_id}/abbonamenti/${one.id}`, words: { company: one.tenant_name, subscription: `${one.product} ${one.edition}`, why: translate(language, `parked.${reason}`) },
  }))));
}
