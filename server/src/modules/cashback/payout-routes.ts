import { Router } from 'express';
import { notFound } from '../../platform/graphql/errors.ts';
import { type UseCase } from '../../platform/graphql/use-case.ts';
import { asViewer, languageAsked, route, type RouteParts } from '../../platform/http/as-viewer.ts';
import { newId } from '../../platform/orm/new-id.ts';
import { queryIn } from '../../platform/orm/query.ts';
import { isUuid } from '../../platform/read/cursor.ts';
import { type CreditTransfer, writeCreditTransfer } from '../../platform/sepa/credit-transfer.ts';
import { dayOf } from '../orders/index.ts';
import { TransferAccount } from '../payments/index.ts';
import { CompanyProfile } from '../profiles/index.ts';
import { findTenant, subjectOf } from '../tenants/index.ts';
import { CashbackPayout } from './cashback-payout.entity.ts';
import { cashbackPolicy } from './cashback.policy.ts';
import { sendStatement } from './send-statement.ts';

/**
 * A month of a partner's account, `GET /documents/cashback/statement.csv?tenantId=...&month=2026-11&language=it`, and the file for a vendor's bank: `GET /documents/cashback/sepa.xml`, pain.001 of what was
 * approved in euro and is in no file yet; with nothing new, the last file once more; with `?payoutId=...` the one that this payout is in. For everybody but the vendor there is none.
 */
export function cashbackRoutes(parts: RouteParts): Router {
  return Router().get('/statement.csv', route(parts, async (request, response, context) => {
    const language = languageAsked(request, context);
    await asViewer(parts, context, (useCase) => sendStatement(useCase, response, { tenantId: String(request.query.tenantId ?? ''), month: String(request.query.month ?? ''), language }));
  })).get('/sepa.xml', route(parts, async (request, response, context) => asViewer(parts, context, async (useCase) => {
    const file = await approvedTransfers(useCase, String(request.query.payoutId ?? ''));
    response.set({ 'content-type': 'application/xml; charset=utf-8', 'cache-control': 'no-store', 'x-robots-tag': 'noindex', 'content-disposition': `attachment; filename="${file.messageId}.xml"` }).end(writeCreditTransfer(file));
  })));
}

/**
 * What of a file is not paid yet. A payout goes into one, and a file keeps its number, which a bank takes once: what waits beside it is not asked for twice.
 * @param payoutId that the file has; '' for what is new, else for the last one
 * @throws NOT_FOUND where nothing is approved, for a payout that is in no file, and where no account is there to pay from; FORBIDDEN for everybody but the vendor
 */
async function approvedTransfers({ em, viewer, now }: UseCase, payoutId: string): Promise<CreditTransfer> {
  const vendor = await findTenant(em, viewer, viewer.home.id);
  cashbackPolicy.authorize(viewer, 'cashback:payOut', { ...subjectOf(vendor), state: 'APPROVED' });
  if (payoutId === '') await queryIn(em, 'select file_payouts($1)', [newId(now)]);
  else if (!isUuid(payoutId)) throw notFound();
  const known = { vendorId: vendor.id, state: 'APPROVED' as const, bankFile: { $ne: null } };
  const [last] = await em.find(CashbackPayout, { ...known, ...(payoutId !== '' && { id: payoutId }) }, { orderBy: { bankFile: 'desc' }, limit: 1, refresh: true });
  const account = await em.findOne(TransferAccount, { id: vendor.id });
  if (!last?.bankFile || !account) throw notFound();
  const payouts = await em.find(CashbackPayout, { ...known, bankFile: last.bankFile }, { orderBy: { requestedAt: 'asc', id: 'asc' }, refresh: true });
  const { timeZone } = await em.findOneOrFail(CompanyProfile, { id: vendor.id });
  const { holder, iban, bic } = account;
  return {
    messageId: last.bankFile.replaceAll('-', ''), createdAt: now.toISOString(), initiator: { name: holder }, debtor: { name: holder, iban, bic: bic ?? null },
    executionDay: dayOf(now, timeZone),
    payments: payouts.map((payout) => ({ endToEndId: payout.id.replaceAll('-', ''), minor: payout.total.minor, creditor: { name: payout.holder, iban: payout.iban, bic: payout.bic ?? null }, remittance: `${payout.invoiceNumber} ${payout.invoiceDate}` })),
  };
}
