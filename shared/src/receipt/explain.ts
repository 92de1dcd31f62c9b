import { currencyExponent, divideHalfUp, isCurrency, percentOf, type Ratio } from '../money/index.ts';
import { durationParts } from './duration.ts';

/** An amount as it is read from the API. */
export interface Figure {
  readonly minor: number;
  readonly currency: string;
}

/** A line of a receipt with what it was computed from; see `AmountLine` in the schema. */
export interface ReceiptLine {
  readonly kind: 'EDITION' | 'COMPONENT' | 'TOP_UP' | 'DISCOUNT' | 'CREDIT';
  readonly label: string;
  readonly quantity: number;
  readonly unitPrice: Figure | null;
  readonly amount: Figure;
  readonly base: Figure | null;
  readonly remainingSeconds: number | null;
  readonly spanSeconds: number | null;
  readonly months: number | null;
  readonly ofMonths: number | null;
  readonly percents: readonly number[] | null;
}

/** The figures below the lines; see `Amounts` in the schema. */
export interface ReceiptTotals {
  readonly lines: readonly ReceiptLine[];
  readonly charge: Figure;
  readonly credit: Figure;
  readonly net: Figure;
  readonly vatPercent: number;
  readonly vat: Figure;
  readonly total: Figure;
  readonly creditLeft: Figure;
  readonly balanceUsed: Figure;
  readonly due: Figure;
}

/** What is said of figures: keys of `amounts.it.json`. */
export type PhraseKey =
  | `duration.${'d' | 'dOf' | 'h' | 'm' | 's'}`
  | `formula.${'edition' | 'component' | 'topUp' | 'monthOfYear' | 'discount' | 'stacked' | 'credit' | 'timeLeft' | 'rounded' | 'net' | 'creditUsed' | 'vat' | 'balance' | 'splitPayment' | 'arrived' | 'creditLeft' | 'listPrice' | 'listKept' | 'monthly' | 'listSum' | 'movements' | 'part' | 'partOf'}`;

/** How the reader's language writes amounts, numbers and sentences. */
export interface Speaker {
  money(amount: Figure): string;
  /** an amount before it was rounded, as plain decimal text such as "28.335412" */
  exact(decimal: string, currency: string): string;
  number(value: number): string;
  percent(value: number): string;
  say(key: PhraseKey, values?: Record<string, string | number>): string;
}

/** A figure opened: the sum as it was done, and what it means. */
export interface Explanation {
  readonly formula: string;
  readonly words: readonly string[];
}

export type TotalName = 'net' | 'vat' | 'total' | 'balanceUsed' | 'due' | 'creditLeft';

/** How a line came about (S3, S7, M1): the same for every page and paper. */
export function explainLine(line: ReceiptLine, speaker: Speaker): Explanation {
  const { say } = speaker;
  switch (line.kind) {
    case 'EDITION': return product(line, speaker, [say('formula.edition')]);
    case 'COMPONENT': return product(line, speaker, [say('formula.component')]);
    case 'TOP_UP': return product(line, speaker, [
      say('formula.topUp', { count: line.months ?? 0 }), ...((line.ofMonths ?? 1) > 1 ? [say('formula.monthOfYear', { count: line.ofMonths ?? 1 })] : []),
    ]);
    case 'DISCOUNT': return discount(line, speaker);
    case 'CREDIT': return credit(line, speaker);
  }
}

/** How a figure below the lines came about (M1, M2). */
export function explainTotal(name: TotalName, amounts: ReceiptTotals, speaker: Speaker): Explanation {
  const { money, percent, say } = speaker;
  const { charge, credit: used, net, vat, vatPercent, total, balanceUsed, due, creditLeft, lines } = amounts;
  const equation = (left: string, result: Figure) => `${left} = ${money(result)}`;
  switch (name) {
    case 'net': {
      const terms = [...lines.filter(({ kind }) => kind !== 'CREDIT').map(({ amount }) => amount), ...(used.minor > 0 ? [negated(used)] : [])];
      const isCapped = used.minor < worthOf(amounts);
      return { formula: equation(summed(terms, speaker), net), words: [say('formula.net'), ...(isCapped ? [say('formula.creditUsed', { used: money(used), charge: money(charge) })] : [])] };
    }
    case 'vat': return {
      formula: equation(`${money(net)} × ${percent(vatPercent)}`, vat),
      words: [say('formula.vat'), ...rounding(net, percentOf(vatPercent), vat, speaker)],
    };
    case 'total': return explainSum(amounts, speaker);
    case 'balanceUsed': return { formula: money(balanceUsed), words: [say('formula.balance')] };
    case 'due': {
      const isSplit = balanceUsed.minor + due.minor !== total.minor;
      const terms = [isSplit ? net : total, ...(balanceUsed.minor > 0 ? [negated(balanceUsed)] : [])];
      return { formula: terms.length === 1 ? money(due) : equation(summed(terms, speaker), due), words: isSplit ? [say('formula.splitPayment')] : [] };
    }
    case 'creditLeft': {
      const left = { ...used, minor: worthOf(amounts) - used.minor };
      return { formula: equation(summed([{ ...used, minor: worthOf(amounts) }, negated(used)], speaker), left), words: [say('formula.creditLeft', { left: money(left), payable: money(creditLeft) })] };
    }
  }
}

/** What a total has besides net and VAT: stamp duty that is charged, or nothing (M3). */
const dutyOf = ({ net, vat, total }: Pick<ReceiptTotals, 'net' | 'vat' | 'total'>): Figure[] => {
  const minor = total.minor - net.minor - vat.minor;
  return minor === 0 ? [] : [{ ...total, minor }];
};

/** Net, VAT and stamp duty: all that a list knows of a total. */
export const explainSum = (sums: Pick<ReceiptTotals, 'net' | 'vat' | 'total'>, speaker: Speaker): Explanation => ({ formula: `${summed([sums.net, sums.vat, ...dutyOf(sums)], speaker)} = ${speaker.money(sums.total)}`, words: [] });

/**
 * What is left to pay of a total: all that a list knows of it. Where the payer pays no VAT (split payment), the net is what counts.
 * @param arrivedMinor what came of it in parts, so that only the rest is left (S9)
 */
export function explainDue({ net, vat, total, balanceUsed, due }: Pick<ReceiptTotals, 'net' | 'vat' | 'total' | 'balanceUsed' | 'due'>, speaker: Speaker, arrivedMinor = 0): Explanation {
  const isSplit = balanceUsed.minor + due.minor !== total.minor;
  const terms = [net, ...(isSplit ? [] : [vat, ...dutyOf({ net, vat, total })]), ...(balanceUsed.minor > 0 ? [negated(balanceUsed)] : []), ...(arrivedMinor > 0 ? [{ ...due, minor: -arrivedMinor }] : [])];
  const left = { ...due, minor: due.minor - arrivedMinor };
  return {
    formula: `${summed(terms, speaker)} = ${speaker.money(left)}`,
    words: [...(isSplit ? [speaker.say('formula.splitPayment')] : []), ...(arrivedMinor > 0 ? [speaker.say('formula.arrived')] : [])],
  };
}

/** One of the amounts that make a sum: what it is of and, where it is a part of another (a month of a year), of which and the how manieth. */
export interface SumPart {
  readonly label: string;
  readonly amount: Figure;
  readonly of?: { readonly amount: Figure; readonly divisor: number };
}

/** A sum opened to its parts, each named. @param what it is a sum of, in a sentence */
export function explainParts(total: Figure, parts: readonly SumPart[], what: PhraseKey, speaker: Speaker): Explanation {
  const { money, number, say } = speaker;
  const sentences = parts.map(({ label, amount, of }) => (of && of.divisor > 1
    ? say('formula.partOf', { label, of: money(of.amount), divisor: number(of.divisor), amount: money(amount) })
    : say('formula.part', { label, amount: money(amount) })));
  return { formula: parts.length > 1 ? `${summed(parts.map(({ amount }) => amount), speaker)} = ${money(total)}` : money(total), words: [say(what), ...sentences] };
}

/**
 * The public price of one period: what the edition costs, and every component beyond what it includes (S1).
 * @param parts as far as they are known; where they do not add up to the price, it is one that was kept from an earlier list
 */
export function explainListPrice(price: Figure, parts: readonly { unitPrice: Figure | null; quantity: number }[], speaker: Speaker): Explanation {
  const { money, number, say } = speaker;
  const isWhole = parts.length > 0 && parts.reduce((sum, { unitPrice, quantity }) => sum + (unitPrice?.minor ?? 0) * quantity, 0) === price.minor;
  if (!isWhole) return { formula: money(price), words: [say('formula.listKept')] };
  const terms = parts.map(({ unitPrice, quantity }) => `${quantity === 1 ? '' : `${number(quantity)} × `}${money(unitPrice ?? price)}`);
  return { formula: terms.length === 1 && parts[0]?.quantity === 1 ? money(price) : `${terms.join(' + ')} = ${money(price)}`, words: [say('formula.listPrice')] };
}

/** "23 giorni 18 h 36 min 15 s", to the second. @param isWhole what the other is a part of, which some languages decline: "von 31 Tagen" */
export const durationInWords = (seconds: number, { say }: Speaker, isWhole = false): string => durationParts(seconds).map(({ unit, value }) => say(isWhole && unit === 'd' ? 'duration.dOf' : `duration.${unit}`, { count: value })).join(' ');

function product({ quantity, unitPrice, months, ofMonths, amount }: ReceiptLine, speaker: Speaker, words: string[]): Explanation {
  const { money, number } = speaker;
  if (!unitPrice) return { formula: money(amount), words };
  const [part, whole] = [months ?? 1, ofMonths ?? 1];
  const factors = [number(quantity), money(unitPrice), ...(months === null ? [] : [number(part)])].join(' × ');
  return {
    formula: `${factors}${whole > 1 ? ` ÷ ${number(whole)}` : ''} = ${money(amount)}`,
    words: [...words, ...rounding(unitPrice, { numerator: BigInt(quantity * part), denominator: BigInt(whole) }, amount, speaker)],
  };
}

function discount({ percents, base, amount }: ReceiptLine, speaker: Speaker): Explanation {
  const { money, percent, say } = speaker;
  const off = percents ?? [];
  const words = [...(off.length > 1 ? [say('formula.stacked')] : []), say('formula.discount')];
  if (!base) return { formula: `${off.map((each) => percent(each)).join(' + ')}: ${money(amount)}`, words };
  const [only, ...others] = off;
  const share = only !== undefined && others.length === 0 ? percent(only) : `(${percent(100)} − ${off.map((each) => percent(100 - each)).join(' × ')})`;
  return { formula: `−${money(base)} × ${share} = ${money(amount)}`, words };
}

function credit(line: ReceiptLine, speaker: Speaker): Explanation {
  const { money, number, say } = speaker;
  const { base, remainingSeconds, spanSeconds, amount } = line;
  if (!base || remainingSeconds === null || spanSeconds === null) return { formula: money(amount), words: [say('formula.credit')] };
  const worth = negated(amount);
  return {
    formula: `${money(base)} × ${number(remainingSeconds)} s ÷ ${number(spanSeconds)} s = ${money(worth)}`,
    words: [
      say('formula.timeLeft', { left: durationInWords(remainingSeconds, speaker), span: durationInWords(spanSeconds, speaker, true), paid: money(base) }),
      ...rounding(base, { numerator: BigInt(remainingSeconds), denominator: BigInt(spanSeconds) }, worth, speaker),
    ],
  };
}

/** What stood after the last whole minor unit, where there was something: half of it and more goes up, once (M1). */
function rounding(base: Figure, share: Ratio, result: Figure, { exact, money, say }: Speaker): string[] {
  const numerator = BigInt(base.minor) * share.numerator;
  if (numerator % share.denominator === 0n || divideHalfUp(numerator, share.denominator) !== BigInt(result.minor)) return [];
  const digits = isCurrency(base.currency) ? currencyExponent[base.currency] : 2;
  const more = 4;
  const text = String((numerator < 0n ? -numerator : numerator) * 10n ** BigInt(more) / share.denominator).padStart(digits + more + 1, '0');
  const decimal = `${numerator < 0n ? '-' : ''}${text.slice(0, -(digits + more))}.${text.slice(-(digits + more)).replace(/0+$/, '')}`;
  return [say('formula.rounded', { exact: exact(decimal, base.currency), rounded: money(result) })];
}

function summed([first, ...others]: readonly Figure[], { money }: Speaker): string {
  if (!first) return '';
  return [`${first.minor < 0 ? '−' : ''}${money(first.minor < 0 ? negated(first) : first)}`, ...others.map((each) => `${each.minor < 0 ? '−' : '+'} ${money(each.minor < 0 ? negated(each) : each)}`)].join(' ');
}

/** Of all credits, also what the charge cannot take. */
const worthOf = ({ lines }: ReceiptTotals): number => lines.filter(({ kind }) => kind === 'CREDIT').reduce((worth, { amount }) => worth - amount.minor, 0);

const negated = (amount: Figure): Figure => ({ ...amount, minor: 0 - amount.minor });
