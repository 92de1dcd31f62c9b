import { dayOf } from './naive-calendar.ts';
import { NaiveLedger, type NaiveEdition, type NaiveOrder, type NaiveTerms } from './naive-model.ts';
import { componentCodes, type Action, type Cadence, type Held, type Holder } from './year-plan.ts';

/** What an order came to, in cents. */
export interface Sums { net: number; vat: number; total: number; balanceUsed: number; due: number }

/** What a world comes to, by payer, and where each subscription ends. */
export interface Totals {
  invoiced: Record<string, { net: number; vat: number }>;
  balances: Record<string, number>;
  /** epoch seconds, by the number of the subscription */
  ends: number[];
  charged: Record<string, number>;
}

interface Awaited { members: Held[]; order: Priced; terms: NaiveTerms; nets: number[]; comesOn: number }
type Priced = NaiveOrder & { notes: Map<string, number> };

const day = 86_400;

/** A world told by the naive model: who has what, and what each day does to it. */
export class NaiveWorld {
  readonly held: Held[] = [];
  readonly ledger: NaiveLedger;
  /** the price of its order was found then: what follows is paid by it */
  private readonly awaited: Awaited[] = [];
  private readonly editions: Record<string, NaiveEdition>;

  constructor(editions: Record<string, NaiveEdition>) {
    this.editions = editions;
    this.ledger = new NaiveLedger(editions);
  }

  begin(holder: Holder, edition: string, cadence: Cadence, auto: boolean, now: number): Sums {
    const quantities = Object.fromEntries(componentCodes.map((code) => [code, this.editions[edition]?.components[code]?.included ?? 0]));
    const sub = this.ledger.begin(edition, cadence, quantities, holder.zone, now);
    const order = this.settled(this.ledger.periodLines(edition, cadence, quantities, holder.terms.discounts(now), now), [], holder.terms);
    sub.charges.push({ start: now, end: sub.end, net: sumOf(order.lines), payer: holder.terms.payer, vatPercent: holder.terms.vatPercent });
    this.held.push({ holder, sub, auto });
    return sumsOf(order);
  }

  act(action: Action, now: number): Sums {
    const one = this.held[action.of];
    if (!one) throw new Error('it acts on what there is');
    const { holder: { terms, zone }, sub } = one;
    const paid = { payer: terms.payer, vatPercent: terms.vatPercent };
    switch (action.kind) {
      case 'renew': {
        const order = this.settled(this.ledger.periodLines(sub.edition, sub.cadence, sub.quantities, terms.discounts(now), now), [], terms);
        this.prolong(one, now, sumOf(order.lines));
        return sumsOf(order);
      }
      case 'topUp': {
        const order = this.settled(this.ledger.topUpLines(sub, action.added, terms.discounts(now), now), [], terms);
        for (const [code, units] of Object.entries(action.added)) sub.quantities[code] = (sub.quantities[code] ?? 0) + units;
        sub.charges.push({ start: now, end: sub.end, net: sumOf(order.lines), ...paid });
        return sumsOf(order);
      }
      case 'upgrade': {
        const credits = this.ledger.credits(sub, now);
        const order = this.settled(this.ledger.periodLines(action.edition, action.cadence, action.quantities, terms.discounts(now), now), credits, terms);
        const next = this.ledger.begin(action.edition, action.cadence, { ...action.quantities }, zone, now);
        next.charges.push({ start: now, end: next.end, net: sumOf(order.lines), ...paid });
        this.past.push(...sub.charges);
        one.sub = next;
        return sumsOf(order);
      }
    }
  }

  /** What renews by itself at this instant, one order a payer, and transfers that have come. */
  renewDue(now: number): void {
    for (const come of this.awaited.filter(({ comesOn }) => comesOn <= now)) {
      this.awaited.splice(this.awaited.indexOf(come), 1);
      this.ledger.settle(come.order, come.terms);
      come.members.forEach((one, index) => this.prolong(one, now, come.nets[index] ?? 0));
    }
    const waiting = new Set(this.awaited.flatMap(({ members }) => members));
    const groups = new Map<string, Held[]>();
    for (const one of this.held) if (one.auto && !waiting.has(one)) groups.set(one.holder.terms.payer, [...(groups.get(one.holder.terms.payer) ?? []), one]);
    for (const group of groups.values()) {
      const [{ holder: { payerZone, terms, transferDays } } = never()] = group;
      const dueAt = ({ sub }: Held) => (transferDays === null ? sub.end : sub.end - (sub.cadence === 'ANNUAL' ? 30 : 7) * day);
      if (!group.some((one) => dueAt(one) <= now)) continue;
      const members = group.filter((one) => dueAt(one) <= now || dayOf(dueAt(one), payerZone) === dayOf(now, payerZone));
      const lines = members.map(({ sub }) => this.ledger.periodLines(sub.edition, sub.cadence, sub.quantities, terms.discounts(now), sub.end));
      const order = this.ledger.priced(lines.flat(), [], terms);
      const nets = lines.map(sumOf);
      if (transferDays === null || order.due === 0) {
        this.ledger.settle(order, terms);
        members.forEach((one, index) => this.prolong(one, now, nets[index] ?? 0));
      } else this.awaited.push({ members, order, terms, nets, comesOn: now + transferDays * day });
    }
  }

  totals(): Totals {
    const charged: Record<string, number> = {};
    for (const { net, payer } of [...this.past, ...this.held.flatMap(({ sub }) => sub.charges)]) charged[payer] = (charged[payer] ?? 0) + net;
    return {
      invoiced: Object.fromEntries(this.ledger.invoiced), charged, ends: this.held.map(({ sub }) => sub.end),
      balances: Object.fromEntries([...this.ledger.balances].filter(([, amount]) => amount !== 0)),
    };
  }

  /** what was charged for subscriptions whose place another has taken */
  private readonly past: Held['sub']['charges'] = [];

  private settled(lines: number[], credits: ReturnType<NaiveLedger['credits']>, terms: NaiveTerms): Priced {
    const order = this.ledger.priced(lines, credits, terms);
    this.ledger.settle(order, terms);
    return order;
  }

  private prolong({ sub, holder: { terms } }: Held, now: number, net: number): void {
    const { start, end, anchor } = this.ledger.renewed(sub, sub.cadence, now);
    Object.assign(sub, { end, anchor });
    sub.charges.push({ start, end, net, payer: terms.payer, vatPercent: terms.vatPercent });
  }
}

const never = (): never => { throw new Error('a group has somebody in it'); };
const sumOf = (amounts: readonly number[]): number => amounts.reduce((a, b) => a + b, 0);
const sumsOf = ({ net, vat, total, balanceUsed, due }: Priced): Sums => ({ net, vat, total, balanceUsed, due });
