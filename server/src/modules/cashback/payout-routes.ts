import { createHash } from 'node:crypto';
import { Router } from 'express';
import { notFound } from '../../platform/graphql/errors.ts';
import { type UseCase } from '../../platform/graphql/use-case.ts';
import { asViewer, languageAsked, route, type RouteParts } from '../../platform/http/as-viewer.ts';
import { type CreditTransfer, writeCreditTransfer } from '../../platform/sepa/credit-transfer.ts';
import { dayOf } from '../orders/index.ts';
import { TransferAccount } from '../payments/index.ts';
import { CompanyProfile } from '../profiles/index.ts';
import { findTenant, subjectOf } from '../tenants/index.ts';
import { CashbackPayout } from './cashback-payout.entity.ts';
import { cashbackPolicy } from './cashback.policy.ts';
import { sendStatement } from './send-statement.ts';

/** A month of a partner's account, `GET /documents/cashback/statement.csv?tenantId=...&month=2026-11&language=it`, and the file for a vendor's bank: `GET /documents/cashback/sepa.xml`, pain.001 of all that is approved and not paid yet, in euro. For everybody but the vendor there is none. */
export function cashbackRoutes(parts: RouteParts): Router {
  return Router().get('/statement.csv', route(parts, async (request, response, context) => {
    const language = languageAsked(request, context);
    await asViewer(parts, context, (useCase) => sendStatement(useCase, response, { tenantId: String(request.query.tenantId ?? ''), month: String(request.query.month ?? ''), language }));
  })).get('/sepa.xml', route(parts, async (_request, response, context) => asViewer(parts, context, async (useCase) => {
    const file = await approvedTransfers(useCase);
    response.set({ 'content-type': 'application/xml; charset=utf-8', 'cache-control': 'no-store', 'x-robots-tag': 'noindex', 'content-disposition': `attachment; filename="${file.messageId}.xml"` }).end(writeCreditTransfer(file));
  })));
}

/** @throws NOT_FOUND where nothing is approved, or no account is there to pay from; FORBIDDEN for everybody but the vendor */
async function approvedTransfers({ em, viewer, now }: UseCase): Promise<CreditTransfer> {
  const vendor = await findTenant(em, viewer, viewer.home.id);
  cashbackPolicy.authorize(viewer, 'cashback:payOut', { ...subjectOf(vendor), state: 'APPROVED' });
  const payouts = await em.find(CashbackPayout, { vendorId: vendor.id, state: 'APPROVED', total: { currency: 'EUR' } }, { orderBy: { requestedAt: 'asc', id: 'asc' } });
  const account = await em.findOne(TransferAccount, { id: vendor.id });
  if (payouts.length === 0 || !account) throw notFound();
  const { timeZone } = await em.findOneOrFail(CompanyProfile, { id: vendor.id });
  const { holder, iban, bic } = account;
  return {
    // Of the same payouts the same: a bank refuses the second.
    messageId: createHash('sha256').update(payouts.map(({ id }) => id).join()).digest('hex').slice(0, 32), createdAt: now.toISOString(), initiator: { name: holder }, debtor: { name: holder, iban, bic: bic ?? null },
    executionDay: dayOf(now, timeZone),
    payments: payouts.map((payout) => ({ endToEndId: payout.id.replaceAll('-', ''), minor: payout.total.minor, creditor: { name: payout.holder, iban: payout.iban, bic: payout.bic ?? null }, remittance: `${payout.invoiceNumber} ${payout.invoiceDate}` })),
  };
}
