import { sum } from '@filiera/shared/money';
import { instant, later, toDate } from '@filiera/shared/period';
import { ref } from '@mikro-orm/core';
import { type UseCase } from '../../platform/graphql/use-case.ts';
import { Money } from '../../platform/orm/money.ts';
import { newId } from '../../platform/orm/new-id.ts';
import { Component, Edition } from '../catalog/index.ts';
import { type Subscription } from '../subscriptions/index.ts';
import { amountLines } from './amount-lines.ts';
import { AmountLine, Amounts } from './amounts.entity.ts';
import { CreditLeft } from './credit-left.entity.ts';
import { priceChoice, type Choice, type PricedChoice } from './price-choice.ts';
import { fingerprintOf, pricingFacts, type PricingFacts } from './pricing-facts.ts';
import { Quote, QuoteItem } from './quote.entity.ts';

/** How long a price is honoured (S8). */
const honouredSeconds = 3600;

/** Prices a choice and stores it. @param subscription with its edition */
export async function makeQuote(useCase: UseCase, subscription: Subscription, choice: Choice): Promise<Quote> {
  const { em, now } = useCase;
  const facts = await pricingFacts(em, subscription.id);
  const at = instant(now);
  const priced = priceChoice(choice, facts, at);
  const owner = { tenantId: subscription.tenant.id, vendorId: facts.vendorId };
  const amounts = storeAmounts(useCase, owner, facts, priced);
  for (const line of amountLines(priced, facts.payerId, choice.edition, subscription.edition.getEntity().name)) {
    em.create(AmountLine, { id: newId(now), ...owner, payerId: facts.payerId, amounts: ref(amounts), ...line });
  }

  const quote = em.create(Quote, {
    id: newId(now), ...owner, kind: choice.kind, subscription: ref(subscription), edition: ref(Edition, choice.edition.key), cadence: choice.cadence, listPrice: Money.of(priced.listPrice),
    payerId: facts.payerId, invoicedToName: facts.payerName, invoicedToReason: facts.reason, startsAt: toDate(choice.period.start), endsAt: toDate(choice.period.end),
    expiresAt: toDate(later(at, honouredSeconds)), amounts: ref(amounts), fingerprint: fingerprintOf(subscription, facts), createdAt: now,
  }, { partial: true });
  for (const { key, position } of choice.edition.components) {
    em.create(QuoteItem, { id: newId(now), ...owner, quote: ref(quote), component: ref(Component, key), quantity: choice.quantities[key] ?? 0, position });
  }
  return quote;
}

/** Written once; nobody reads it back here, for its reader may be another company (M6). */
function storeAmounts({ em, now }: UseCase, owner: { tenantId: string; vendorId: string }, { payerId }: PricingFacts, { treatment, receipt }: PricedChoice): Amounts {
  const { charge, creditApplied, net, vat, total, balanceUsed, due, creditNotes } = receipt;
  const own = creditNotes.filter((note) => note.payerId === payerId).map(({ payable }) => payable);
  const amounts = em.create(Amounts, {
    id: newId(now), ...owner, payerId, charge: Money.of(charge), credit: Money.of(creditApplied), net: Money.of(net), vatPercent: Number(treatment.rate), vat: Money.of(vat),
    vatReason: treatment.reason, natura: treatment.natura, total: Money.of(total), creditLeft: Money.of(sum(own, charge.currency)), balanceUsed: Money.of(balanceUsed), due: Money.of(due),
  }, { partial: true });
  for (const note of creditNotes) {
    em.create(CreditLeft, { id: newId(now), ...owner, payerId: note.payerId, amounts: ref(amounts), net: Money.of(note.net), payable: Money.of(note.payable), vat: note.treatment });
  }
  return amounts;
}
