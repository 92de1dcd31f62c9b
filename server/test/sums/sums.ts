import { cents, fraction, less, times, type Fraction } from '../year/naive-money.ts';

/** A row as PostgreSQL's JSON has it. */
export type Row = Readonly<Record<string, unknown>>;
export type Tables = Readonly<Record<(typeof tables)[number], readonly Row[]>>;
export const tables = ['tenant', 'partner_tier', 'volume_discount', 'component', 'order', 'order_line', 'order_item', 'amounts', 'charge', 'invoice', 'invoice_line', 'invoice_vat', 'balance', 'payment', 'order_share', 'cashback_entry', 'cashback_account', 'cashback_month', 'cashback_payout', 'fiscal_settings'] as const;

/** `arrived` by transfer from a payer, `spent` of a partner's cashback, `paidOut` to it by the bank. */
export type Known = Readonly<Record<'arrived' | 'spent' | 'paidOut', ReadonlyMap<string, number>>>;

export const num = (row: Row | undefined, column: string): number => Number(row?.[column]);
export const text = (row: Row | undefined, column: string): string => String(row?.[column]);
export const total = (rows: readonly Row[], column: string): number => rows.reduce((sum, row) => sum + num(row, column), 0);
const by = (rows: readonly Row[], column: string): Map<unknown, Row[]> => Map.groupBy(rows, (row) => row[column]);
const percentOf = (minor: number, percent: number): number => cents(times(fraction(minor), fraction(Math.round(percent * 100), 10_000)));

/**
 * What all money of one vendor has to come to, said from the rules and the rows alone (M1 to M4, P4, P5, P9): nothing of it is asked of the code that priced or invoiced.
 * @param rows of that vendor
 * @param known what came and went by other ways, by company, in cents: known to whoever sent it, or was told of it
 * @returns one line for each sum that is another
 */
export function faultsOf(rows: Tables, known: Known): string[] {
  const faults: string[] = [];
  const expect = (what: string, found: unknown, wanted: unknown): void => {
    if (JSON.stringify(found) !== JSON.stringify(wanted)) faults.push(`${what}: ${JSON.stringify(found)} and not ${JSON.stringify(wanted)}`);
  };
  const invoices = rows.invoice;
  const lines = by(rows.invoice_line, 'invoice_id');
  const rates = by(rows.invoice_vat, 'invoice_id');
  const orderLines = by(rows.order_line, 'order_id');
  const charges = new Map(rows.charge.map((charge) => [charge.order_line_id, charge]));

  for (const invoice of invoices) {
    const name = `${text(invoice, 'kind')} ${text(invoice, 'number')}`;
    const own = lines.get(invoice.id) ?? [];
    const vat = rates.get(invoice.id) ?? [];
    const [net, tax, whole] = [num(invoice, 'net_minor'), num(invoice, 'vat_minor'), num(invoice, 'total_minor')];
    const duty = total(own.filter(({ kind }) => kind === 'STAMP_DUTY'), 'amount_minor');
    const isSplit = vat.some((rate) => rate.is_split === true);
    expect(`${name}: lines`, total(own, 'amount_minor'), net + duty);
    expect(`${name}: stamp duty`, [num(invoice, 'stamp_duty_minor'), total(vat.filter(({ natura, reason }) => natura === 'N1' && reason === 'EXCLUDED'), 'base_minor')], [duty, duty]);
    expect(`${name}: rates`, [total(vat, 'base_minor'), total(vat, 'vat_minor')], [net + duty, tax]);
    expect(`${name}: total`, whole, net + tax + duty);
    expect(`${name}: payable`, num(invoice, 'payable_minor'), isSplit ? net : whole);
    expect(`${name}: nothing below zero`, [net, tax, whole, num(invoice, 'balance_used_minor'), num(invoice, 'due_minor')].filter((minor) => minor < 0), []);
    if (invoice.kind === 'CREDIT_NOTE') continue;

    // DPR 642/1972, tariffa I, art. 13: two euro where more than 77.47 carry no VAT; of a seller that charges it.
    const isCharged = rows.fiscal_settings.some((settings) => settings.charges_stamp_duty === true) && invoice.replaces_id === null && vat.some(({ natura }) => natura === 'N2.1' || natura === 'N3.5') && net > 7747;
    expect(`${name}: stamp duty as the law has it`, duty, isCharged ? 200 : 0);
    for (const rate of vat) expect(`${name}: VAT of ${text(rate, 'percent')} %`, num(rate, 'vat_minor'), percentOf(num(rate, 'base_minor'), num(rate, 'percent')));
    const [credits, charged] = [own.filter(({ kind }) => kind === 'CREDIT'), own.filter(({ kind }) => kind !== 'CREDIT' && kind !== 'STAMP_DUTY')];
    expect(`${name}: charge and credit`, [total(charged, 'amount_minor'), -total(credits, 'amount_minor')], [num(invoice, 'charge_minor'), num(invoice, 'credit_minor')]);
    expect(`${name}: due`, num(invoice, 'due_minor'), num(invoice, 'payable_minor') - num(invoice, 'balance_used_minor'));
    const order = rows.order.find(({ id }) => id === invoice.order_id);
    const amounts = rows.amounts.find(({ id }) => id === order?.amounts_id);
    for (const column of ['charge_minor', 'credit_minor', 'net_minor', 'vat_minor', 'stamp_duty_minor', 'total_minor', 'balance_used_minor', 'due_minor']) expect(`${name}: as its order, ${column}`, num(amounts, column), num(invoice, column));
    for (const line of orderLines.get(invoice.order_id) ?? []) {
      const ofLine = charged.filter((one) => one.line === line.position);
      const price = priceOf(rows, line, text(invoice, 'tenant_id'), ofLine);
      expect(`${name}: line ${text(line, 'position')} at its price`, [total(ofLine, 'amount_minor'), num(charges.get(line.id), 'net_minor')], [price, price]);
      const [earned, given] = earnedOf(rows, line, price, ofLine, order?.state === 'PAID' ? num(charges.get(line.id), 'credited_minor') : null);
      expect(`${name}: line ${text(line, 'position')}, who earns of it`, rows.order_share.filter((share) => share.order_line_id === line.id).map((share) => `${text(share, 'partner_id')} ${text(share, 'own_minor')}`).toSorted(), earned);
      expect(`${name}: line ${text(line, 'position')}, what is posted`, [...by(rows.cashback_entry.filter((entry) => entry.order_line_id === line.id && entry.account === 'PAYABLE'), 'tenant_id')].map(([id, entries]) => `${String(id)} ${total(entries, 'amount_minor')}`).filter((one) => !one.endsWith(' 0')).toSorted(), given);
    }
  }

  for (const [id, given] of by(rows.invoice_line.filter(({ source_id: source }) => source !== null), 'source_id')) {
    const source = invoices.find((invoice) => invoice.id === id);
    if (!source) continue;
    const name = `what is given back of ${text(source, 'number')}`;
    const back = given.reduce((sum, line) => sum + Math.abs(num(line, 'amount_minor')), 0);
    expect(`${name}: told`, num(source, 'credited_minor'), back);
    expect(`${name}: no more than was charged`, back <= num(source, 'charge_minor'), true);
    for (const [charge, ofLine] of by(given, 'charge_id')) {
      const paid = rows.charge.find((one) => one.id === charge);
      expect(`${name}: of one line`, ofLine.reduce((sum, line) => sum + Math.abs(num(line, 'amount_minor')), 0), num(paid, 'credited_minor'));
      expect(`${name}: no more than the line was charged`, num(paid, 'credited_minor') <= num(paid, 'net_minor'), true);
    }
    const notes = invoices.filter((invoice) => invoice.corrects_id === id);
    expect(`${name}: to whom it was invoiced`, [...new Set(notes.map((note) => note.tenant_id))].filter((payer) => payer !== source.tenant_id), []);
  }
  faults.push(...mirrored(invoices, lines, rates), ...conserved(rows, known.arrived), ...ledger(rows, known), ...rows.cashback_payout.flatMap((payout) => payoutFaults(rows, payout)));
  return faults;
}

/** What a line of an order costs whoever is invoiced for it: the public price for a customer, its own for a partner; less what having so many takes off. Each priced line is rounded once. */
function priceOf(rows: Tables, line: Row, payerId: string, priced: readonly Row[]): number {
  return priceAt(rows, line, tierOf(rows, payerId), priced);
}

/** Hundredths of a percent off the public price, one tier for all of a chain's life; none for a customer. */
function tierOf(rows: Tables, companyId: unknown): number {
  const tier = rows.partner_tier.find(({ tenant_id: id }) => id === companyId);
  return tier ? num(tier, 'basis_points') : 0;
}

function priceAt(rows: Tables, line: Row, tier: number, priced: readonly Row[]): number {
  return priced.filter(({ kind }) => kind !== 'DISCOUNT').reduce((sum, one) => {
    const component = rows.component.find(({ code, product_id: product }) => code === one.label && product === line.product_id);
    const have = num(rows.order_item.find((item) => item.line_id === line.id && item.component_id === component?.id), 'quantity');
    const reached = one.kind === 'EDITION' ? [] : rows.volume_discount.filter((step) => step.component_id === component?.id && num(step, 'from_quantity') <= have).toSorted((a, b) => num(b, 'from_quantity') - num(a, 'from_quantity'));
    const part: Fraction = one.months === null ? fraction(1) : fraction(num(one, 'months'), num(one, 'of_months'));
    return sum + cents(times(fraction(num(one, 'unit_price_minor')), fraction(num(one, 'quantity')), part, less(tier), less(reached[0] ? num(reached[0], 'basis_points') : 0)));
  }, 0);
}

/**
 * What each partner above a line's company earns of it, and what of that is in the ledger, both as `partner cents`: the distance of two prices, its own and that of whoever stands nearer to the customer (P4, P9);
 * of what was given back, no more than the same of what is kept (P10). Whoever is invoiced at its own price has its part in it, and what a partner uses itself earns nothing.
 * @param credited what was given back; null where the order is not paid, and nothing is posted yet
 */
export function earnedOf(rows: Tables, line: Row, paid: number, priced: readonly Row[], credited: number | null): [earned: string[], posted: string[]] {
  const above = (id: unknown): Row[] => {
    const parent = rows.tenant.find((one) => one.id === rows.tenant.find((tenant) => tenant.id === id)?.parent_id);
    return parent?.kind === 'PARTNER' ? [parent, ...above(parent.id)] : [];
  };
  const ofKept = (share: number): number => (credited === null || paid === 0 ? 0 : paid - credited - cents(fraction((paid - credited) * (paid - share), paid)));
  const [earned, posted]: [string[], string[]] = [[], []];
  let below = 0;
  const isCustomers = rows.tenant.find(({ id }) => id === line.tenant_id)?.kind === 'CUSTOMER';
  for (const { id } of isCustomers ? above(line.tenant_id) : []) {
    const cumulative = paid - priceAt(rows, line, tierOf(rows, id), priced);
    if (cumulative <= below) continue;
    earned.push(`${String(id)} ${cumulative - below}`);
    const kept = ofKept(cumulative) - ofKept(below);
    if (kept !== 0) posted.push(`${String(id)} ${kept}`);
    below = cumulative;
  }
  return [earned.toSorted(), posted.toSorted()];
}

/** Each transaction of the ledger sums to zero; what a partner has is what it earned, less what it spent and what it has asked to be paid; and what left its account is where it went. */
function ledger(rows: Tables, { spent, paidOut }: Known): string[] {
  const faults = [...by(rows.cashback_entry, 'transaction_id')].filter(([, entries]) => total(entries, 'amount_minor') !== 0).map(([id]) => `transaction ${String(id)} does not sum to zero`);
  for (const { id, name } of rows.tenant) {
    const own = rows.cashback_entry.filter((entry) => entry.tenant_id === id && entry.account === 'PAYABLE');
    const kinds = (...kept: string[]): number => total(own.filter((entry) => kept.includes(text(entry, 'kind'))), 'amount_minor');
    const asked = total(rows.cashback_payout.filter((payout) => payout.tenant_id === id && payout.state !== 'REFUSED'), 'net_minor');
    const posted = total(rows.order_share.filter((share) => share.partner_id === id), 'posted_minor');
    const left = total(rows.cashback_account.filter((account) => account.tenant_id === id), 'balance_minor');
    const told = total(rows.cashback_month.filter((month) => month.tenant_id === id), 'change_minor');
    const sums = [total(own, 'amount_minor'), kinds('ACCRUAL', 'CLAWBACK'), kinds('PAYOUT', 'PAYOUT_RETURNED')];
    const wanted = [left, posted, -asked];
    if (JSON.stringify(sums) !== JSON.stringify(wanted) || told !== left) faults.push(`${String(name)}: its ledger comes to ${JSON.stringify(sums)} and its months to ${told}, and not to ${JSON.stringify(wanted)}`);

    const inAccount = (account: string): number => total(rows.cashback_entry.filter((entry) => entry.tenant_id === id && entry.account === account), 'amount_minor');
    const payouts = (column: string, ...states: string[]): number => total(rows.cashback_payout.filter((payout) => payout.tenant_id === id && states.includes(text(payout, 'state'))), column);
    const accounts = [inAccount('EXPENSE'), inAccount('IN_TRANSIT'), inAccount('PAID_OUT'), inAccount('SPENT'), payouts('total_minor', 'PAID')];
    const went = [-posted, payouts('net_minor', 'REQUESTED', 'APPROVED'), payouts('net_minor', 'PAID'), spent.get(String(id)) ?? 0, paidOut.get(String(id)) ?? 0];
    if (JSON.stringify(accounts) !== JSON.stringify(went)) faults.push(`${String(name)}: what it has nowhere else is ${JSON.stringify(accounts)} and not ${JSON.stringify(went)}`);
    faults.push(...monthFaults(rows, id, own).map((fault) => `${String(name)}: ${fault}`));
  }
  return faults;
}

/** Each month begins with what those before it left, and tells what came and went in it; the vendor counts in UTC. */
function monthFaults(rows: Tables, id: unknown, own: readonly Row[]): string[] {
  const monthOf = (entry: Row): string => new Date(text(entry, 'at')).toISOString().slice(0, 7);
  const months = rows.cashback_month.filter((month) => month.tenant_id === id);
  const strangers = own.filter((entry) => !months.some(({ month }) => month === monthOf(entry))).map((entry) => `no month ${monthOf(entry)}`);
  return [...strangers, ...months.flatMap((one) => {
    const within = own.filter((entry) => monthOf(entry) === one.month);
    const sum = (...kinds: string[]): number => total(within.filter((entry) => kinds.includes(text(entry, 'kind'))), 'amount_minor');
    const told = ['opening', 'earned', 'clawed_back', 'spent', 'paid_out'].map((column) => num(one, `${column}_minor`));
    const wanted = [total(own.filter((entry) => monthOf(entry) < text(one, 'month')), 'amount_minor'), sum('ACCRUAL'), -sum('CLAWBACK'), -sum('SPENT'), -sum('PAYOUT', 'PAYOUT_RETURNED')];
    return JSON.stringify(told) === JSON.stringify(wanted) ? [] : [`the month ${text(one, 'month')} tells ${JSON.stringify(told)} and not ${JSON.stringify(wanted)}`];
  })];
}

/** A payout leaves the account as it is asked for and lies between until it is paid, or comes back; it is paid on a day, and none before it was asked for. */
function payoutFaults(rows: Tables, payout: Row): string[] {
  const [net, state] = [num(payout, 'net_minor'), text(payout, 'state')];
  const last = { PAID: ['IN_TRANSIT', 'PAID_OUT'], REFUSED: ['IN_TRANSIT', 'PAYABLE'] }[state];
  const moves = [['PAYABLE', 'IN_TRANSIT'], ...(last ? [last] : [])];
  const wanted = moves.flatMap(([from, to]) => [`${String(from)} ${-net}`, `${String(to)} ${net}`]).toSorted();
  const found = rows.cashback_entry.filter((entry) => entry.payout_id === payout.id).map((entry) => `${text(entry, 'account')} ${num(entry, 'amount_minor')}`).toSorted();
  const askedOn = new Date(text(payout, 'requested_at')).toISOString().slice(0, 10);
  const isOfADay = state === 'PAID' ? text(payout, 'paid_on') >= askedOn : payout.paid_on === null;
  return [
    ...(JSON.stringify(found) === JSON.stringify(wanted) ? [] : [`the payout of ${text(payout, 'invoice_number')}, ${state}: moved ${JSON.stringify(found)} and not ${JSON.stringify(wanted)}`]),
    ...(num(payout, 'total_minor') === net + num(payout, 'vat_minor') ? [] : [`the payout of ${text(payout, 'invoice_number')}: does not add up`]),
    ...(isOfADay ? [] : [`the payout of ${text(payout, 'invoice_number')}: paid on ${String(payout.paid_on)}, asked for on ${askedOn}`]),
  ];
}

/** Notes by hand of one invoice have the VAT of their sum together, as if they were one note; whole, it is the invoice's own. */
function mirrored(invoices: readonly Row[], lines: ReadonlyMap<unknown, Row[]>, rates: ReadonlyMap<unknown, Row[]>): string[] {
  return [...by(invoices.filter(({ corrects_id: id }) => id !== null), 'corrects_id')].flatMap(([id, notes]) => {
    const source = invoices.find((invoice) => invoice.id === id);
    const [rate] = (rates.get(id) ?? []).filter(({ reason }) => reason !== 'EXCLUDED');
    const percents = [...new Set(notes.flatMap((note) => (rates.get(note.id) ?? []).filter(({ reason }) => reason !== 'EXCLUDED').map(({ percent, natura, reason }) => JSON.stringify([percent, natura, reason]))))];
    const isByHandAlone = total(notes, 'net_minor') === num(source, 'credited_minor');
    const vat = total(notes, 'vat_minor');
    const wanted = percentOf(total(notes, 'net_minor'), num(rate, 'percent'));
    const whole = total(notes, 'net_minor') === num(source, 'charge_minor') && num(source, 'credit_minor') === 0;
    return [
      ...(percents.length === 1 && percents[0] === JSON.stringify([rate?.percent, rate?.natura, rate?.reason]) ? [] : [`notes of ${text(source, 'number')}: taxed ${percents.join()} `]),
      // What was netted meanwhile shifts the cent that a note rounds by one at most.
      ...(isByHandAlone ? vat === wanted : Math.abs(vat - wanted) <= notes.length) ? [] : [`notes of ${text(source, 'number')}: VAT ${vat} and not ${wanted}`],
      ...(whole && vat !== num(source, 'vat_minor') ? [`notes of ${text(source, 'number')}: all of it is given back, its VAT is not`] : []),
      ...notes.filter((note) => (lines.get(note.id) ?? []).some((line) => line.kind !== 'STAMP_DUTY' && line.source_id !== id)).map((note) => `${text(note, 'number')} gives back of another`),
    ];
  });
}

/** No cent comes from nowhere: what a payer sent and was given back is what its invoices took, and what it has left. */
function conserved(rows: Tables, arrived: ReadonlyMap<string, number>): string[] {
  return rows.tenant.flatMap(({ id, name }) => {
    const mine = rows.invoice.filter((invoice) => invoice.tenant_id === id);
    const [charged, notes] = [mine.filter(({ kind }) => kind === 'INVOICE'), mine.filter(({ kind }) => kind === 'CREDIT_NOTE')];
    const taken = total(rows.payment.filter((payment) => payment.tenant_id === id && ['SUCCEEDED', 'REFUNDED'].includes(text(payment, 'state'))), 'amount_minor');
    const came = (arrived.get(String(id)) ?? 0) + taken + total(notes, 'payable_minor') - total(rows.cashback_entry.filter((entry) => entry.tenant_id === id && entry.account === 'PAYABLE' && entry.kind === 'SPENT'), 'amount_minor');
    const spent = charged.reduce((sum, invoice) => sum + num(invoice, invoice.is_paid === true ? 'payable_minor' : 'balance_used_minor'), 0);
    const held = rows.order.filter((order) => order.payer_id === id && order.state === 'PENDING_PAYMENT').reduce((sum, order) => sum + num(rows.amounts.find((one) => one.id === order.amounts_id), 'balance_used_minor'), 0);
    const left = total(rows.balance.filter((balance) => balance.tenant_id === id), 'amount_minor');
    return came === spent + held + left ? [] : [`${String(name)}: ${came} came, and ${spent} was spent, ${held} is held and ${left} left`];
  });
}
