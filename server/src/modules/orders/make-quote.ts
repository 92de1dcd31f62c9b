import { sum } from '@filiera/shared/money';
import { instant, later, toDate } from '@filiera/shared/period';
import { ref } from '@mikro-orm/core';
import { type UseCase } from '../../platform/graphql/use-case.ts';
import { Money } from '../../platform/orm/money.ts';
import { newId } from '../../platform/orm/new-id.ts';
import { Component, Edition, Product } from '../catalog/index.ts';
import { Subscription } from '../subscriptions/index.ts';
import { Tenant } from '../tenants/index.ts';
import { amountLines } from './amount-lines.ts';
import { AmountLine, Amounts } from './amounts.entity.ts';
import { CreditLeft } from './credit-left.entity.ts';
import { CreditSource } from './credit-source.entity.ts';
import { creditsOf } from './credits-of.ts';
import { type OrderKind } from './order.enums.ts';
import { listPriceOf, losesDiscount, priceOrder, type Choice, type PricedOrder } from './price-order.ts';
import { fingerprintOf, partyOf, payerOf, pricingFacts, type PricingFacts } from './pricing-facts.ts';
import { Quote } from './quote.entity.ts';
import { QuoteItem, QuoteLine } from './quote-line.entity.ts';

/** How long a price is honoured (S8). */
const honouredSeconds = 3600;

/** The companies and subscriptions that choices are for. */
export const concernedBy = (choices: readonly Choice[]) => choices.map(({ tenantId, subscription }) => ({ tenantId, subscriptionId: subscription?.id ?? null }));

/** Prices choices of one payer together and stores what they cost. */
export async function makeQuote(useCase: UseCase, kind: OrderKind, choices: readonly Choice[], known?: PricingFacts): Promise<Quote> {
  const { em, now } = useCase;
  const facts = known ?? (await pricingFacts(em, kind, concernedBy(choices)));
  const at = instant(now);
  const { payerId, payerName, vendorId } = payerOf(facts);
  const priced = priceOrder(choices, facts, at);
  const owner = { tenantId: standsWith(facts), vendorId };
  const amounts = storeAmounts(useCase, owner, payerId, priced);
  for (const line of amountLines(choices, priced, payerId)) em.create(AmountLine, { id: newId(now), ...owner, payerId, amounts: ref(amounts), ...line });

  const quote = em.create(Quote, {
    id: newId(now), ...owner, kind, payer: ref(Tenant, payerId), invoicedToName: payerName, expiresAt: toDate(later(at, honouredSeconds)), amounts: ref(amounts),
    fingerprint: fingerprintOf(choices.map(({ subscription }) => subscription), facts), createdAt: now,
  }, { partial: true });
  choices.forEach((choice, index) => storeLine(useCase, quote, choice, index + 1, facts));
  return quote;
}

/** In whose orders an order stands: the one company that it is for, of several whoever pays. */
function standsWith({ parties: [first, ...others] }: PricingFacts): string {
  if (!first) throw new Error('an order is for a company');
  return others.length === 0 ? first.tenantId : first.payerId;
}

function storeLine({ em, now }: UseCase, quote: Quote, choice: Choice, position: number, facts: PricingFacts): void {
  const { tenantId, subscription, edition, cadence, period } = choice;
  const { vendorId } = quote;
  const line = em.create(QuoteLine, {
    id: newId(now), quote: ref(quote), position, tenant: ref(Tenant, tenantId), vendorId, subscription: subscription && ref(Subscription, subscription.id), product: ref(Product, edition.productId),
    edition: ref(Edition, edition.key), cadence, listPrice: Money.of(listPriceOf(choice)), invoicedToReason: partyOf(facts, tenantId).reason, hasLostDiscount: losesDiscount(choice, facts), startsAt: toDate(period.start), endsAt: toDate(period.end), months: choice.lines.find(({ kind }) => kind === 'TOP_UP')?.part ?? null,
  }, { partial: true });
  for (const { key, position: place } of edition.components) {
    em.create(QuoteItem, { id: newId(now), tenantId, vendorId, line: ref(line), component: ref(Component, key), quantity: choice.quantities[key] ?? 0, added: choice.added?.[key] ?? null, position: place });
  }
}

/** Written once; nobody reads it back here, for its reader may be another company (M6). */
function storeAmounts({ em, now }: UseCase, owner: { tenantId: string; vendorId: string }, payerId: string, priced: PricedOrder): Amounts {
  const { treatment, receipt } = priced;
  const { charge, creditApplied, net, vat, stampDuty, total, balanceUsed, due, creditNotes } = receipt;
  const own = creditNotes.filter((note) => note.payerId === payerId).map(({ payable }) => payable);
  const amounts = em.create(Amounts, {
    id: newId(now), ...owner, payerId, charge: Money.of(charge), credit: Money.of(creditApplied), net: Money.of(net), vatPercent: Number(treatment.rate), vat: Money.of(vat),
    vatReason: treatment.reason, natura: treatment.natura, stampDutyMinor: stampDuty.minor, total: Money.of(total), creditLeft: Money.of(sum(own, charge.currency)), balanceUsed: Money.of(balanceUsed), due: Money.of(due),
  }, { partial: true });
  const notes = new Map(creditNotes.map((note) => [note, em.create(CreditLeft, {
    id: newId(now), ...owner, payerId: note.payerId, amounts: ref(amounts), net: Money.of(note.net), total: Money.of(note.total), payable: Money.of(note.payable), vat: note.treatment,
  })]));
  for (const { note, applied, remaining, ...source } of creditsOf(priced)) {
    const left = note && notes.get(note);
    em.create(CreditSource, { id: newId(now), ...owner, ...source, amounts: ref(amounts), applied: Money.of(applied), remaining: Money.of(remaining), creditLeft: left ? ref(left) : null });
  }
  return amounts;
}
