import { priceOf, topUpLines } from '@filiera/shared/catalog';
import { type Money } from '@filiera/shared/money';
import { cadenceMonths, firstPeriod, instant, monthsLeft, paidRenewal, toIso, transferOrderAt, type Anchor, type Period } from '@filiera/shared/period';
import { tierOn } from '@filiera/shared/partner';
import { type VatTreatment } from '@filiera/shared/vat';
import { Temporal } from 'temporal-polyfill';
import { EditionsOverTime, type EditionFacts } from '../../src/modules/renewals/edition-at.ts';
import { priceOrder, type Choice, type Party, type PricedOrder } from '../../src/modules/orders/index.ts';
import { sestanteDocs } from '../../src/seed/sestante-docs.ts';
import { type Sums, type Totals } from './naive-world.ts';
import { adigeTiers, componentCodes, editionCodes, holders, type Action, type Cadence, type Holder, type Raise } from './year-plan.ts';

interface Charge { id: string; subscriptionId: string; payerId: string; netMinor: number; currency: string; startsAt: string; endsAt: string; reason: string; vat: VatTreatment }
interface Ruled { id: string; number: number; holder: Holder; auto: boolean; edition: string; cadence: Cadence; quantities: Record<string, number>; anchor: Anchor; end: number }
interface Awaited { members: Ruled[]; priced: PricedOrder; comesOn: number }

/** The same year by the rules of the product alone, without a database: what it prices, credits, taxes and where periods end is asked of them. */
export class RuledWorld {
  private readonly subscriptions: Ruled[] = [];
  private readonly balances = new Map<string, number>();
  private readonly invoiced: Totals['invoiced'] = {};
  private charges: Charge[] = [];
  private readonly awaited: Awaited[] = [];
  private readonly editions: EditionsOverTime;
  private serial = 0;

  constructor(raises: readonly Raise[], from: number) {
    this.editions = new EditionsOverTime(editionFacts(raises, from));
  }

  begin(holder: Holder, edition: string, cadence: Cadence, auto: boolean, now: number): Sums {
    const { period, anchor } = firstPeriod(instant(now), cadenceMonths[cadence], holder.zone);
    const quantities = Object.fromEntries(this.editions.at(edition, instant(now)).components.map(({ key, included }) => [key, included]));
    const one: Ruled = { id: this.newId(), number: this.subscriptions.length, holder, auto, edition, cadence, quantities, anchor, end: period.end };
    this.subscriptions.push(one);
    return this.settled([one], this.price([this.choice(one, now, period)], [], now), [period], 'NEW');
  }

  act(action: Action, now: number): Sums {
    const one = this.subscriptions[action.of];
    if (!one) throw new Error('it acts on what there is');
    switch (action.kind) {
      case 'renew': return this.renew([one], [this.choice(one, now)], now);
      case 'topUp': {
        const months = monthsLeft(one.anchor, instant(one.end), instant(now));
        const lines = topUpLines(this.editions.at(one.edition, instant(now)), one.cadence, action.added, months);
        const period = { start: instant(now), end: instant(one.end) };
        const priced = this.price([{ ...this.choice(one, now, period), lines: must(lines) }], [], now);
        for (const [code, units] of Object.entries(action.added)) one.quantities[code] = (one.quantities[code] ?? 0) + units;
        return this.settled([one], priced, [period], 'TOP_UP');
      }
      case 'upgrade': {
        const { period, anchor } = firstPeriod(instant(now), cadenceMonths[action.cadence], one.holder.zone);
        const next: Ruled = { ...one, edition: action.edition, cadence: action.cadence, quantities: { ...action.quantities }, anchor, end: period.end };
        const priced = this.price([this.choice(next, now, period)], this.charges.filter(({ subscriptionId }) => subscriptionId === one.id), now);
        this.subscriptions[action.of] = Object.assign(next, { id: this.newId() });
        return this.settled([next], priced, [period], 'UPGRADE');
      }
    }
  }

  renewDue(now: number): void {
    for (const come of this.awaited.filter(({ comesOn }) => comesOn <= now)) {
      this.awaited.splice(this.awaited.indexOf(come), 1);
      this.settled(come.members, come.priced, come.members.map((one) => this.prolong(one, now)), 'RENEWAL');
    }
    const waiting = new Set(this.awaited.flatMap(({ members }) => members));
    for (const group of Map.groupBy(this.subscriptions.filter((one) => one.auto && !waiting.has(one)), ({ holder }) => holder.terms.payer).values()) {
      const { transferDays, payerZone } = must(group[0]).holder;
      const dueAt = ({ end, cadence }: Ruled) => (transferDays === null ? end : transferOrderAt(instant(end), cadence));
      if (!group.some((one) => dueAt(one) <= now)) continue;
      const dayOf = (at: number) => Temporal.Instant.fromEpochMilliseconds(at * 1000).toZonedDateTimeISO(payerZone).toPlainDate().toString();
      const members = group.filter((one) => dueAt(one) <= now || dayOf(dueAt(one)) === dayOf(now));
      const choices = members.map((one) => this.choice(one, one.end));
      if (transferDays === null) this.renew(members, choices, now);
      else this.awaited.push({ members, priced: this.price(choices, [], now), comesOn: now + transferDays * 86_400 });
    }
  }

  totals(): Totals {
    const charged: Record<string, number> = {};
    for (const { payerId, netMinor } of this.charges) charged[payerId] = (charged[payerId] ?? 0) + netMinor;
    return { invoiced: this.invoiced, charged, ends: this.subscriptions.map(({ end }) => end), balances: Object.fromEntries([...this.balances].filter(([, amount]) => amount !== 0)) };
  }

  private renew(members: Ruled[], choices: Choice[], now: number): Sums {
    const priced = this.price(choices, [], now);
    return this.settled(members, priced, members.map((one) => this.prolong(one, now)), 'RENEWAL');
  }

  private prolong(one: Ruled, now: number): Period {
    const renewal = paidRenewal(one.anchor, instant(one.end), cadenceMonths[one.cadence], instant(now));
    if (renewal === 'BOUGHT_ANEW') throw new Error('a year has no ninety days of nothing');
    Object.assign(one, { anchor: renewal.anchor, end: renewal.period.end });
    return renewal.period;
  }

  private choice({ id, holder, edition, cadence, quantities }: Ruled, pricedAt: number, period: Period = { start: instant(pricedAt), end: instant(pricedAt + 1) }): Choice {
    const onSale = this.editions.at(edition, instant(pricedAt));
    return { tenantId: holder.name, subscription: { id, version: 1, editionName: onSale.name }, edition: onSale, cadence, quantities, lines: must(priceOf(onSale, cadence, quantities)), period };
  }

  private price(choices: readonly Choice[], charges: Charge[], now: number): PricedOrder {
    const parties = [...new Set(choices.map(({ tenantId }) => tenantId))].map((name) => this.party(must(holders.find((holder) => holder.name === name)), now));
    return priceOrder(choices, { parties, charges }, instant(now));
  }

  private party({ name, country, terms: { payer } }: Holder, now: number): Party {
    const isPartner = payer !== name;
    return {
      tenantId: name, hasOwnAdmin: false, reason: isPartner ? 'PARTNER_PAYS' : 'CUSTOMER_PAYS', discountBasisPoints: tierOn(isPartner ? [adigeTiers] : [], toIso(instant(now)).slice(0, 10)), payerId: payer, payerName: payer, currency: 'EUR', vendorId: 'vendor', vendorTimeZone: 'UTC', sellerCountry: 'IT', chargesStampDuty: false,
      payerCountry: isPartner ? 'IT' : country, payerVatNumber: 'given', payerVatStatus: 'VALID', payerVatExceptions: [], payerMethod: 'BANK_TRANSFER', paymentTermsDays: 30, balanceMinor: this.balances.get(payer) ?? 0,
    };
  }

  private settled(members: readonly Ruled[], { receipt, treatment }: PricedOrder, periods: readonly Period[], reason: string): Sums {
    const payerId = must(members[0]).holder.terms.payer;
    const { net, vat, total, balanceUsed, due, creditNotes } = receipt;
    for (const note of creditNotes) this.move(note.payerId, note.payable);
    this.move(payerId, { ...balanceUsed, minor: -balanceUsed.minor });
    const before = this.invoiced[payerId] ?? { net: 0, vat: 0 };
    this.invoiced[payerId] = { net: before.net + net.minor, vat: before.vat + vat.minor };
    members.forEach((one, index) => {
      const netMinor = receipt.lines.filter(({ position }) => position === index + 1).reduce((sum, line) => sum + line.net.minor, 0);
      const { start, end } = must(periods[index]);
      this.charges = [...this.charges, { id: this.newId(), subscriptionId: one.id, payerId, netMinor, currency: 'EUR', startsAt: toIso(start), endsAt: toIso(end), reason, vat: treatment }].toSorted((a, b) => (a.startsAt < b.startsAt ? -1 : a.startsAt > b.startsAt ? 1 : 0));
    });
    return { net: net.minor, vat: vat.minor, total: total.minor, balanceUsed: balanceUsed.minor, due: due.minor };
  }

  private move(payer: string, { minor }: Money): void {
    this.balances.set(payer, (this.balances.get(payer) ?? 0) + minor);
  }

  private newId(): string {
    this.serial += 1;
    return `${this.serial}`;
  }
}

export function editionFacts(raises: readonly Raise[], from: number): EditionFacts[] {
  const both = ({ monthly, annual }: { monthly: number; annual: number }) => [{ from, cadence: 'MONTHLY' as const, minor: monthly, currency: 'EUR' }, { from, cadence: 'ANNUAL' as const, minor: annual, currency: 'EUR' }];
  return editionCodes.map((key) => {
    const { name, rank, limits, ...price } = sestanteDocs.editions[key];
    const raised = raises.filter(({ edition }) => edition === key).map(({ cadence, cents: minor, from: since }) => ({ from: since, cadence, minor, currency: 'EUR' }));
    return {
      key, name, rank, vendorId: 'vendor', isWithdrawn: false, wantsSoleAdministrator: false, productId: 'docs', productName: sestanteDocs.name, prices: [...both(price), ...raised].toSorted((a, b) => a.from - b.from),
      components: componentCodes.map((code, index) => {
        const { included, maximum, step, ...unit } = limits[code];
        return { key: code, code, position: index + 1, included, minimum: included, maximum, step, prices: both(unit), volumeDiscounts: [] };
      }),
    };
  });
}

function must<Value>(value: Value | null | undefined): Value {
  if (value === null || value === undefined) throw new Error('a year has it');
  return value;
}
