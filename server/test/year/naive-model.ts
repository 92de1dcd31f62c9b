import { boundaryIndex, instantOf, monthsAfter, wallClock, type WallClock } from './naive-calendar.ts';
import { cents, fraction, less, times } from './naive-money.ts';

/*
 * The rules of money and time told a second time, slowly and by other means, so that an error would have to be made twice. It imports nothing of
 * Filiera, keeps everything in memory, and looks at one subscription after the other. Amounts are cents, instants are whole seconds.
 */

type Cadence = 'MONTHLY' | 'ANNUAL';
const monthsOf = (cadence: Cadence) => (cadence === 'MONTHLY' ? 1 : 12);
const day = 86_400;

/** A public price by cadence, from an instant on (S1). */
export interface NaivePrice { from: number; cadence: Cadence; cents: number }
export interface NaiveEdition { rank: number; prices: NaivePrice[]; components: Record<string, { included: number; prices: NaivePrice[] }> }

/** One charge with its span: what a credit is counted from (S3). */
interface Charge { start: number; end: number; net: number; payer: string; vatPercent: number }

export interface NaiveSubscription {
  edition: string;
  cadence: Cadence;
  quantities: Record<string, number>;
  zone: string;
  anchor: WallClock;
  start: number;
  end: number;
  charges: Charge[];
}

/** Who is invoiced and how: decided before, by the world. */
/** discounts in hundredths of a percent, as they are at an instant */
export interface NaiveTerms { payer: string; vatPercent: number; discounts(at: number): number[] }

export interface NaiveOrder { lines: number[]; credit: number; creditLeft: number; net: number; vat: number; total: number; balanceUsed: number; due: number }

export class NaiveLedger {
  /** what each payer has with the vendor */
  readonly balances = new Map<string, number>();
  /** everything ever charged, after credit, by payer: net and VAT */
  readonly invoiced = new Map<string, { net: number; vat: number }>();

  constructor(private readonly editions: Record<string, NaiveEdition>) {}

  private price(prices: NaivePrice[], cadence: Cadence, at: number): number {
    const known = prices.filter((price) => price.cadence === cadence && price.from <= at).sort((a, b) => a.from - b.from).at(-1);
    if (!known) throw new Error('the world sells only what has a price');
    return known.cents;
  }

  /** The lines of a full period: the edition, then what goes beyond its included amounts, each rounded once (S1, M1). */
  periodLines(editionName: string, cadence: Cadence, quantities: Record<string, number>, discounts: number[], at: number): number[] {
    const edition = this.editions[editionName];
    if (!edition) throw new Error(editionName);
    const off = discounts.map(less);
    const own = cents(times(fraction(this.price(edition.prices, cadence, at)), ...off));
    const extras = Object.entries(edition.components).flatMap(([name, { included, prices }]) => {
      const extra = (quantities[name] ?? included) - included;
      return extra > 0 ? [cents(times(fraction(this.price(prices, cadence, at)), fraction(extra), ...off))] : [];
    });
    return [own, ...extras];
  }

  /** Each added unit, by the month, for every month begun until the end (S7): months are counted back from the end. */
  topUpLines(subscription: NaiveSubscription, added: Record<string, number>, discounts: number[], at: number): number[] {
    const { anchor, zone, end, cadence, edition } = subscription;
    const last = boundaryIndex(anchor, zone, end);
    let months = 0;
    while (monthsAfter(anchor, zone, last - months) > at) months += 1;
    return Object.entries(added).filter(([, units]) => units > 0).map(([name, units]) => {
      const component = this.editions[edition]?.components[name];
      if (!component) throw new Error(name);
      return cents(times(fraction(this.price(component.prices, cadence, at)), fraction(units), fraction(months, monthsOf(cadence)), ...discounts.map(less)));
    });
  }

  /** What the unused seconds are worth, charge by charge, the oldest first (S3). */
  credits({ charges }: NaiveSubscription, at: number): { amount: number; payer: string; vatPercent: number }[] {
    return [...charges].sort((a, b) => a.start - b.start).filter(({ end }) => end > at).map(({ start, end, net, payer, vatPercent }) =>
      ({ amount: cents(times(fraction(net), fraction(end - Math.max(start, at), end - start))), payer, vatPercent }));
  }

  /** Price, credit, VAT, balance: in this order (M2, S3, M4). Nothing is written down yet. */
  priced(lines: number[], credits: { amount: number; payer: string; vatPercent: number }[], { payer, vatPercent }: NaiveTerms): NaiveOrder & { notes: Map<string, number> } {
    let room = lines.reduce((a, b) => a + b, 0);
    const charge = room;
    const left = new Map<string, { payer: string; vatPercent: number; net: number }>();
    for (const credit of credits) {
      const applied = credit.payer === payer && credit.vatPercent === vatPercent ? Math.min(room, credit.amount) : 0;
      room -= applied;
      if (credit.amount === applied) continue;
      const key = `${credit.payer} ${credit.vatPercent}`;
      const note = left.get(key) ?? { payer: credit.payer, vatPercent: credit.vatPercent, net: 0 };
      note.net += credit.amount - applied;
      left.set(key, note);
    }
    const notes = new Map<string, number>();
    for (const note of left.values()) notes.set(note.payer, (notes.get(note.payer) ?? 0) + note.net + cents(fraction(note.net * note.vatPercent, 100)));
    const vat = cents(fraction(room * vatPercent, 100));
    const total = room + vat;
    const balanceUsed = Math.min(total, (this.balances.get(payer) ?? 0) + (notes.get(payer) ?? 0));
    const creditLeft = [...left.values()].reduce((sum, { net }) => sum + net, 0);
    return { lines, credit: charge - room, creditLeft, net: room, vat, total, balanceUsed, due: total - balanceUsed, notes };
  }

  /** An order takes effect: what is left of credit comes in, what the order used goes out. */
  settle(order: NaiveOrder & { notes: Map<string, number> }, { payer }: NaiveTerms): void {
    for (const [owner, amount] of order.notes) this.balances.set(owner, (this.balances.get(owner) ?? 0) + amount);
    this.balances.set(payer, (this.balances.get(payer) ?? 0) - order.balanceUsed);
    const so_far = this.invoiced.get(payer) ?? { net: 0, vat: 0 };
    this.invoiced.set(payer, { net: so_far.net + order.net, vat: so_far.vat + order.vat });
  }

  /** A first period from this instant on (S2). */
  begin(edition: string, cadence: Cadence, quantities: Record<string, number>, zone: string, at: number): NaiveSubscription {
    const anchor = wallClock(at, zone);
    return { edition, cadence, quantities, zone, anchor, start: at, end: monthsAfter(anchor, zone, monthsOf(cadence)), charges: [] };
  }

  /** Where a renewal paid at this instant begins and ends: joined to the natural end until seven days after it, anew later (S4, S6). */
  renewed(subscription: NaiveSubscription, cadence: Cadence, paidAt: number): { start: number; end: number; anchor: WallClock } {
    const { anchor, zone, end } = subscription;
    if (paidAt < end + 7 * day) return { start: end, end: monthsAfter(anchor, zone, boundaryIndex(anchor, zone, end) + monthsOf(cadence)), anchor };
    const fresh = wallClock(paidAt, zone);
    return { start: paidAt, end: monthsAfter(fresh, zone, monthsOf(cadence)), anchor: fresh };
  }

  /** Nine in the morning so many days before the day of the end, on the customer's wall (S5). */
  reminderAt(end: number, daysBefore: number, zone: string): number {
    const { year, month, day: ofMonth } = wallClock(end, zone);
    const moved = new Date(Date.UTC(year, month - 1, ofMonth - daysBefore));
    return instantOf({ year: moved.getUTCFullYear(), month: moved.getUTCMonth() + 1, day: moved.getUTCDate(), hour: 9, minute: 0, second: 0 }, zone);
  }
}
