import { entities } from '../entities.ts';
import { createOrm } from '../platform/orm/orm.ts';
import { ownerRole, prepareRoles } from '../platform/postgres/roles.ts';
import { bringQueueUpToDate } from '../platform/jobs/queue-schema.ts';
import { MailAndJobs } from './20261122b-mail-and-jobs/migration.ts';
import { Outbox } from './20261122c-outbox/migration.ts';
import { KeysAndSearch } from './20261122b2-keys-and-search/migration.ts';
import { Tickets } from './20261122e-tickets/migration.ts';
import { Life } from './20261122h-life/migration.ts';
import { Imports } from './20261122f-imports/migration.ts';
import { People } from './20261122d-people/migration.ts';
import { EntriesOfEverybody } from './20261122j-entries-of-everybody/migration.ts';
import { Oidc } from './20261122k-oidc/migration.ts';
import { Notices } from './20261122g-notices/migration.ts';
import { NoticesOfMany } from './20261128b-notices-of-many/migration.ts';
import { RowsOfAFile } from './20261128d4-rows-of-a-file/migration.ts';
import { Jobs } from './20261128d3-jobs/migration.ts';
import { ImportsForgotten } from './20261128d2-imports-forgotten/migration.ts';
import { Search } from './20261128d-search/migration.ts';
import { TwoFactor } from './20261128a-two-factor/migration.ts';
import { TermsEnd } from './20261122m-terms-end/migration.ts';
import { Chains } from './20261128c-chains/migration.ts';
import { Limits } from './20261128e-limits/migration.ts';
import { Columns } from './20261128e2-columns/migration.ts';
import { Names } from './20261128c-names/migration.ts';
import { Waiting } from './20261128c-waiting/migration.ts';
import { SameNumber } from './20261128c-same-number/migration.ts';
import { Lines } from './20261128g-lines/migration.ts';
import { Statements } from './20261129a2-statements/migration.ts';
import { Checkout } from './20261129a-checkout/migration.ts';
import { Payments } from './20261128h-payments/migration.ts';
import { Licences } from './20261129d-licences/migration.ts';
import { Links } from './20261129e-links/migration.ts';
import { Catalogue } from './20261129b3-catalogue/migration.ts';
import { States } from './20261129b-states/migration.ts';
import { LifeOfSubscriptions } from './20261129b2-life/migration.ts';
import { Renewals } from './20261129c-renewals/migration.ts';
import { PayByLink } from './20261129e2-pay-by-link/migration.ts';
import { AccountLinks } from './20261129h2-account-links/migration.ts';
import { PayerLinks } from './20261129f-payer-links/migration.ts';
import { MonthsOfATopUp } from './20261129c3-months-of-a-top-up/migration.ts';
import { EntriesAssigned } from './20261129c2-entries-assigned/migration.ts';
import { Sales } from './20261129d2-sales/migration.ts';
import { Bases } from './20261129r3-bases/migration.ts';
import { Readers } from './20261129v-readers/migration.ts';
import { Parked } from './20261129r2-parked/migration.ts';
import { Transfers } from './20261129r-transfers/migration.ts';
import { Counted } from './20261129h-counted/migration.ts';
import { Payers } from './20261129m-payers/migration.ts';
import { Expiries } from './20261129u-expiries/migration.ts';
import { TransfersTold } from './20261129y-transfers-told/migration.ts';
import { MonthTotals } from './20261129u2-month-totals/migration.ts';
import { OrdersOfAnUpgrade } from './20261129u3-orders-of-an-upgrade/migration.ts';
import { ReadersCounted } from './20261130q-readers-counted/migration.ts';
import { MonthsOfOrders } from './20261130p-months-of-orders/migration.ts';
import { ReadModels } from './20261130x4-read-models/migration.ts';
import { BalanceSharedOut } from './20261130x5-balance-shared-out/migration.ts';
import { MethodsTried } from './20261130x6-methods-tried/migration.ts';
import { ChoosingThePayer } from './20261130v-payer/migration.ts';
import { VatChecks } from './20261202k-vat-checks/migration.ts';
import { ArrivedAwaited } from './20261130n-arrived-awaited/migration.ts';
import { Parties } from './20261130p1-parties/migration.ts';
import { Fiscal } from './20261130f1-fiscal/migration.ts';
import { Invoices } from './20261130f2-invoices/migration.ts';
import { FilesNamed } from './20261202s-files/migration.ts';
import { UnpaidReminders } from './20261202s2-unpaid-reminders/migration.ts';
import { VatExceptions } from './20261202t-vat-exceptions/migration.ts';
import { Relist } from './20261202a-relist/migration.ts';
import { Cashback } from './20261130z1-cashback/migration.ts';
import { Payouts } from './20261130z2-payouts/migration.ts';
import { Reissue } from './20261202k2-reissue/migration.ts';
import { BuyerReady } from './20261202k3-buyer-ready/migration.ts';
import { PayoutDays } from './20261203x-payout-days/migration.ts';
import { Tiers } from './20261203a-tiers/migration.ts';
import { StampDuty } from './20261203v-stamp-duty/migration.ts';
import { Terms } from './20261203u-terms/migration.ts';
import { Transmissions } from './20261203s-sdi/migration.ts';
import { SendByHand } from './20261203s2-send-by-hand/migration.ts';
import { PayoutFiles } from './20261203w2-payout-files/migration.ts';
import { CashbackLeaving } from './20261203w3-cashback-leaving/migration.ts';
import { UnpaidOwn } from './20261203w4-unpaid-own/migration.ts';
import { OwedIsOwed } from './20261203z-owed-is-owed/migration.ts';
import { TiersOfPartners } from './20261203z2-tiers-of-partners/migration.ts';
import { TheHouse } from './20261122-the-house/migration.ts';

/** In order; one that has landed is never edited. */
const migrationsList = [
  { name: '20261122-the-house', class: TheHouse },
  { name: '20261122b-mail-and-jobs', class: MailAndJobs },
  { name: '20261122b2-keys-and-search', class: KeysAndSearch },
  { name: '20261122c-outbox', class: Outbox },
  { name: '20261122d-people', class: People },
  { name: '20261122e-tickets', class: Tickets },
  { name: '20261122f-imports', class: Imports },
  { name: '20261122h-life', class: Life },
  { name: '20261122j-entries-of-everybody', class: EntriesOfEverybody },
  { name: '20261122k-oidc', class: Oidc },
  { name: '20261122g-notices', class: Notices },
  { name: '20261122m-terms-end', class: TermsEnd },
  { name: '20261128b-notices-of-many', class: NoticesOfMany },
  { name: '20261128d-search', class: Search },
  { name: '20261128c-chains', class: Chains },
  { name: '20261128e-limits', class: Limits },
  { name: '20261128d2-imports-forgotten', class: ImportsForgotten },
  { name: '20261128e2-columns', class: Columns },
  { name: '20261128d3-jobs', class: Jobs },
  { name: '20261128c-names', class: Names },
  { name: '20261128c-waiting', class: Waiting },
  { name: '20261128c-same-number', class: SameNumber },
  { name: '20261128a-two-factor', class: TwoFactor },
  { name: '20261128d4-rows-of-a-file', class: RowsOfAFile },
  { name: '20261128g-lines', class: Lines },
  { name: '20261128h-payments', class: Payments },
  { name: '20261129a-checkout', class: Checkout },
  { name: '20261129d-licences', class: Licences },
  { name: '20261129e-links', class: Links },
  { name: '20261129b-states', class: States },
  { name: '20261129b2-life', class: LifeOfSubscriptions },
  { name: '20261129b3-catalogue', class: Catalogue },
  { name: '20261129c-renewals', class: Renewals },
  { name: '20261129e2-pay-by-link', class: PayByLink },
  { name: '20261129a2-statements', class: Statements },
  { name: '20261129d2-sales', class: Sales },
  { name: '20261129r-transfers', class: Transfers },
  { name: '20261129h-counted', class: Counted },
  { name: '20261129f-payer-links', class: PayerLinks },
  { name: '20261129h2-account-links', class: AccountLinks },
  { name: '20261129r2-parked', class: Parked },
  { name: '20261129r3-bases', class: Bases },
  { name: '20261129v-readers', class: Readers },
  { name: '20261129m-payers', class: Payers },
  { name: '20261129c2-entries-assigned', class: EntriesAssigned },
  { name: '20261129c3-months-of-a-top-up', class: MonthsOfATopUp },
  { name: '20261129u-expiries', class: Expiries },
  { name: '20261129y-transfers-told', class: TransfersTold },
  { name: '20261129u2-month-totals', class: MonthTotals },
  { name: '20261129u3-orders-of-an-upgrade', class: OrdersOfAnUpgrade },
  { name: '20261130q-readers-counted', class: ReadersCounted },
  { name: '20261130p-months-of-orders', class: MonthsOfOrders },
  { name: '20261130n-arrived-awaited', class: ArrivedAwaited },
  { name: '20261130p1-parties', class: Parties },
  { name: '20261130x4-read-models', class: ReadModels },
  { name: '20261130x5-balance-shared-out', class: BalanceSharedOut },
  { name: '20261130x6-methods-tried', class: MethodsTried },
  { name: '20261130v-payer', class: ChoosingThePayer },
  { name: '20261130f1-fiscal', class: Fiscal },
  { name: '20261130f2-invoices', class: Invoices },
  { name: '20261202a-relist', class: Relist },
  { name: '20261202t-vat-exceptions', class: VatExceptions },
  { name: '20261202k-vat-checks', class: VatChecks },
  { name: '20261202s-files', class: FilesNamed },
  { name: '20261130z1-cashback', class: Cashback },
  { name: '20261130z2-payouts', class: Payouts },
  { name: '20261202s2-unpaid-reminders', class: UnpaidReminders },
  { name: '20261202k2-reissue', class: Reissue },
  { name: '20261202k3-buyer-ready', class: BuyerReady },
  { name: '20261203x-payout-days', class: PayoutDays },
  { name: '20261203a-tiers', class: Tiers },
  { name: '20261203u-terms', class: Terms },
  { name: '20261203s-sdi', class: Transmissions },
  { name: '20261203s2-send-by-hand', class: SendByHand },
  { name: '20261203w2-payout-files', class: PayoutFiles },
  { name: '20261203w3-cashback-leaving', class: CashbackLeaving },
  { name: '20261203w4-unpaid-own', class: UnpaidOwn },
  { name: '20261203v-stamp-duty', class: StampDuty },
  { name: '20261203z-owed-is-owed', class: OwedIsOwed },
  { name: '20261203z2-tiers-of-partners', class: TiersOfPartners },
];

/** An owner's connection that makes objects belong to the owner role, which is no superuser: row-level security holds for it too. */
export function asOwnerRole(ownerUrl: string): string {
  const url = new URL(ownerUrl);
  url.searchParams.set('options', `-c role=${ownerRole}`);
  return url.href;
}

/** Brings a database to the newest schema, as often as one likes. @param ownerUrl see `prepareRoles` */
export async function migrate(ownerUrl: string): Promise<void> {
  await prepareRoles(ownerUrl);
  await bringQueueUpToDate(asOwnerRole(ownerUrl));
  const orm = await createOrm(ownerUrl, entities as never, { driverOptions: { options: `-c role=${ownerRole}` }, migrations: { migrationsList, snapshot: false, tableName: 'migration', silent: true } });
  try {
    await orm.migrator.up();
  } finally {
    await orm.close(true);
  }
}
