import { randomBytes } from 'node:crypto';
import { type Instant, toDate } from '@filiera/shared/period';
import type { Company } from './make-company.ts';
import type { Catalogue } from './make-catalogue.ts';

/** A row in the entities' words: camelCase, a `Money` for its two columns, a `Date` for an instant. Columns left out are null, or the triggers'. */
export type Row = Record<string, unknown>;

/** Every table that can be drafted, in an order that satisfies their references. */
export const draftTables = [
  'tenant', 'company_profile', 'vat_check', 'vat_exception', 'billing_account', 'transfer_account', 'fiscal_settings', 'payment_customer', 'payment_method_setup', 'payment_method_on_file', 'partner_tier', 'payer_proposal', 'user', 'credential', 'email_change', 'contact', 'api_key', 'api_key_secret', 'session',
  'product', 'component', 'volume_discount', 'edition', 'edition_component', 'price',
  'subscription', 'subscription_component', 'licence', 'scheduled_change', 'scheduled_item', 'trial_claim', 'amounts', 'amount_line', 'credit_left', 'quote', 'quote_line', 'quote_item', 'order', 'order_line', 'order_item', 'order_share', 'cashback_payout',
  'charge', 'credit_source', 'subscription_period', 'subscription_event', 'balance_movement', 'payment', 'bank_statement', 'statement_entry', 'document_link', 'audit_entry', 'notice', 'mail',
  'ticket', 'ticket_message', 'ticket_attachment', 'attachment_content', 'prepared_change', 'ticket_reading', 'import', 'import_row', 'import_piece',
  'identity_provider', 'identity_provider_secret', 'identity', 'second_factor', 'recovery_code', 'sign_in_challenge',
] as const;
export type DraftTable = (typeof draftTables)[number];

/**
 * A world on paper: the factories (`make...`) write rows into it, each making the parents it was not given, and `saveDraft` brings it into
 * a database. Nothing in it asks for the time: it is `now` all the while.
 */
export class Draft {
  readonly rows = new Map<DraftTable, Row[]>(draftTables.map((table) => [table, []]));
  /** user id to password, hashed when the draft is saved */
  readonly passwords = new Map<string, string>();
  readonly catalogues = new Map<string, Catalogue>();
  readonly movements: { payerId: string; at: Instant; minor: number }[] = [];
  /** parents for whoever comes without one */
  vendor?: Company;
  partner?: Company;
  /** who records payments */
  cashier?: { readonly name: string; readonly company: Company };
  #serial = 0;
  #ids = 0;

  readonly now: Instant;
  /** A version 7 UUID: those of one draft sort as they were made, so that what happened in one second keeps its order. */
  readonly id: () => string;

  /** @param id other ids, for a world that has to be the same every time */
  constructor(now: Instant, id?: () => string) {
    this.now = now;
    this.id = id ?? (() => orderedId(now, (this.#ids += 1)));
  }

  /** 1, 2, 3 ... for names that have to differ. */
  next(): number {
    return (this.#serial += 1);
  }

  /** What a company had left at that instant, in cents; orders of one payer are drafted in the order they were placed. */
  balanceOf(payerId: string, at: Instant): number {
    return this.movements.filter((movement) => movement.payerId === payerId && movement.at <= at).reduce((total, { minor }) => total + minor, 0);
  }

  add<R extends Row>(table: DraftTable, row: R): R {
    this.rowsOf(table).push(row);
    return row;
  }

  drop(table: DraftTable, row: Row): void {
    this.rows.set(table, this.rowsOf(table).filter((other) => other !== row));
  }

  rowsOf(table: DraftTable): Row[] {
    const rows = this.rows.get(table);
    if (!rows) throw new Error(`${table} is no table of a draft`);
    return rows;
  }
}

function orderedId(now: Instant, nth: number): string {
  const time = toDate(now).getTime().toString(16).padStart(12, '0');
  const serial = nth.toString(16).padStart(6, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${serial.slice(0, 3)}-8${serial.slice(3)}-${randomBytes(6).toString('hex')}`;
}
