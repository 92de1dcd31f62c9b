import { type Cadence } from '@filiera/shared/period';
import { type Content, type SubscriptionStatus } from '@filiera/shared/subscription';
import { type EntityManager } from '@mikro-orm/postgresql';
import { type Language } from '../../platform/i18n/translate.ts';
import { queryIn } from '../../platform/orm/query.ts';
import { type EarningPartner } from '../cashback/index.ts';
import { type InvoicedToReason, type Party } from '../orders/index.ts';
import { type EditionFacts } from './edition-at.ts';

/** A subscription whose turn has come, as it stands. */
export interface DueSubscription {
  id: string;
  tenantId: string;
  tenantName: string;
  vendorId: string;
  /** who is invoiced, and why */
  payerId: string;
  reason: InvoicedToReason;
  /** its company has an administrator of its own, where its product asks (P8) */
  hasOwnAdmin: boolean;
  productId: string;
  editionId: string;
  cadence: Cadence;
  status: SubscriptionStatus;
  /** epoch seconds */
  endsAt: number;
  anchorLocal: string;
  timeZone: string;
  orderedByCustomer: boolean;
  version: number;
  listPriceMinor: number;
  /** totals, in their order */
  components: { id: string; quantity: number }[] | null;
  /** what it becomes at its end (S3) */
  scheduled: { editionId: string; cadence: Cadence; components: { id: string; quantity: number }[] } | null;
}

/** Who pays for some of them: what a `Party` says of whoever is invoiced, and what is on file. */
export interface DuePayer extends Omit<Party, 'tenantId' | 'reason' | 'hasOwnAdmin'> {
  timeZone: string;
  methodId: string | null;
  methodProvider: string | null;
}

export interface Reader {
  companyId: string;
  email: string;
  name: string;
  language: Language;
}

/** Everything that decides what renewals cost and who is told of them. */
export interface DueRenewals {
  /** how many were looked at that were not due yet */
  looked: number;
  /** by payer and end */
  subscriptions: DueSubscription[];
  payers: DuePayer[];
  /** who earns of what a company buys, by its id; none for what nobody earns of */
  chains: Record<string, EarningPartner[]>;
  readers: Reader[];
  editions: EditionFacts[];
}

/** Takes payers that have something to renew, and all that is due to them today, until the transaction ends (S5). @param among only these subscriptions */
export async function takeRenewals(em: EntityManager, at: Date, most: number, among: readonly string[] | null = null): Promise<DueRenewals> {
  const [row] = await queryIn<{ due: DueRenewals }>(em, 'select take_renewals($1, $2, $3::uuid[]) as due', [at, most, among]);
  if (!row) throw new Error('what is due is told, if nothing');
  return row.due;
}

/** What it comprises, or will. */
export const contentOf = ({ editionId, cadence, components }: Pick<DueSubscription, 'editionId' | 'cadence' | 'components'>): Content =>
  ({ editionId, cadence, quantities: Object.fromEntries((components ?? []).map(({ id, quantity }) => [id, quantity])) });
