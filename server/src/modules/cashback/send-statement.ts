import { currencyExponent } from '@filiera/shared/money';
import { type Response } from 'express';
import { type Cell, sendCsv } from '../../platform/csv/write-csv.ts';
import { notFound } from '../../platform/graphql/errors.ts';
import { type UseCase } from '../../platform/graphql/use-case.ts';
import { type Language, translate } from '../../platform/i18n/translate.ts';
import { queryIn } from '../../platform/orm/query.ts';
import { dayOf } from '../orders/index.ts';
import { findTenant, subjectOf } from '../tenants/index.ts';
import { CashbackAccount } from './cashback-account.entity.ts';
import { type CashbackEntryKind } from './cashback.enums.ts';
import { cashbackPolicy } from './cashback.policy.ts';

const rowsAtOnce = 1000;

interface EntryRow {
  id: string;
  /** with all its digits, to go on from */
  at: string;
  kind: CashbackEntryKind;
  customer_name: string | null;
  product_name: string | null;
  minor: string;
}

/**
 * The statement of a month as CSV: what there was, every entry in order, what was left. It adds up by itself, whatever comes while it is written.
 * @throws NOT_FOUND where there is no such account for the viewer, or no such month; FORBIDDEN for whoever does not handle money
 */
export async function sendStatement({ em, viewer }: UseCase, response: Response, { tenantId, month, language }: { tenantId: string; month: string; language: Language }): Promise<void> {
  const tenant = await findTenant(em, viewer, tenantId);
  cashbackPolicy.authorize(viewer, 'cashback:read', { ...subjectOf(tenant), state: null });
  const account = /^[12]\d{3}-(0[1-9]|1[0-2])$/.test(month) ? await em.findOne(CashbackAccount, { id: tenant.id }) : null;
  if (!account) throw notFound();
  const { currency } = account.balance;
  const scale = 10 ** currencyExponent[currency];
  const [before] = await queryIn<{ minor: string; zone: string | null }>(em, 'select coalesce(sum(change_minor), 0)::text as minor, seller_zone() as zone from cashback_month where tenant_id = $1 and month < $2', [tenant.id, month]);
  const money = (minor: number): number => minor / scale;
  const word = (key: string): string => translate(language, `cashback.${key}`);
  const rows = async function* (): AsyncGenerator<Cell[]> {
    let balance = Number(before?.minor ?? 0);
    yield ['day', 'entry', 'customer', 'product', 'amount', 'balance', 'currency'].map((column) => word(`column.${column}`));
    yield ['', word('opening'), '', '', null, money(balance), currency];
    for (let after: EntryRow | undefined; ;) {
      const page: EntryRow[] = await queryIn<EntryRow>(em, `select id, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, kind, customer_name, product_name, amount_minor::text as minor from cashback_entry
        where tenant_id = $1 and account = 'PAYABLE' and month = $2 and ($3::timestamptz is null or (at, id) > ($3::timestamptz, $4::uuid)) order by at, id limit ${rowsAtOnce}`, [tenant.id, month, after?.at ?? null, after?.id ?? null]);
      for (const { at, kind, customer_name: customer, product_name: product, minor } of page) {
        balance += Number(minor);
        yield [dayOf(new Date(at), before?.zone ?? 'UTC'), word(`kind.${kind}`), customer, product, money(Number(minor)), money(balance), currency];
      }
      after = page.at(-1);
      if (page.length < rowsAtOnce) break;
    }
    yield ['', word('closing'), '', '', null, money(balance), currency];
  };
  await sendCsv(response, `${word('statement')} ${month} ${tenant.name}.csv`, language, rows());
}
