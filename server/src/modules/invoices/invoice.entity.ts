import { BigIntType, type Ref } from '@mikro-orm/core';
import { Check, Entity, Index, Property, Unique } from '@mikro-orm/decorators/legacy';
import { ID, ObjectType } from 'type-graphql';
import { GraphQLDay, GraphQLInstant, GraphQLSafeInteger } from '../../platform/graphql/scalars.ts';
import { Column, Id, Part, ToOne } from '../../platform/orm/columns.ts';
import { Money } from '../../platform/orm/money.ts';
import { invoicesWall } from '../../platform/orm/walls.ts';
import { type Computed, ComputedField, requestNow } from '../../platform/read/computed.ts';
import { List, Listing, One } from '../../platform/read/relations.ts';
import { Action } from '../access/index.ts';
import { Order } from '../orders/index.ts';
import { PaymentMethod } from '../payments/payment.enums.ts';
import { Tenant, tenantFacts } from '../tenants/index.ts';
import { InvoiceKind, InvoiceState } from './invoice.enums.ts';
import { Transmission } from './transmission.entity.ts';
import { TransmissionState } from './transmission.enums.ts';
import { InvoiceLine } from './invoice-line.entity.ts';
import { InvoiceVat } from './invoice-vat.entity.ts';
import { invoicePolicy, type InvoiceFacts } from './invoice.policy.ts';
import { type Buyer, type Seller } from './parties.ts';

/** As of the request. What is owed is owed, though credit for its unused time went into another order (S3). @param i alias of the invoice */
const stateOf = (i: string): string =>
  `case when ${i}.is_paid and ${i}.credited_minor > 0 and ${i}.credited_minor = ${i}.charge_minor then 'CREDITED' when ${i}.is_paid then 'PAID' when ${i}.overdue_at <= ${requestNow()} then 'OVERDUE' else 'ISSUED' end`;

/**
 * Whether its VAT was owed to a number that nobody had verified, which is by now: for the vendor's people who handle money, as `reissue_obstacle` says it (M3).
 * @param i alias of the invoice
 */
const isReissuable = (i: string): string =>
  `(${i}.id in (select v.invoice_id from invoice_vat v where v.reason in ('NUMBER_UNVERIFIED', 'CHECK_UNAVAILABLE')) and case when ${i}.is_replaced then false else reissue_obstacle(${i}.id, ${requestNow()}) = 'NONE' end)`;

/** Where its last transmission stands. @param i alias of the invoice */
const transmissionStateOf = (i: string): string => `(select t.state from transmission t where t.invoice_id = ${i}.id order by t.attempt desc limit 1)`;

/** For the vendor's people who handle money, as `resend_obstacle` says it. @param i alias of the invoice */
const isResendable = (i: string): string => `(case when ${transmissionStateOf(i)} = 'REJECTED' then resend_obstacle(${i}.id, ${requestNow()}) = 'NONE' else false end)`;

/** The same of `send_obstacle`: what is older than the law lets it be is not asked for. @param i alias of the invoice */
const isSendable = (i: string): string => `(case when ${i}.issued_on > (${requestNow()})::date - 50 and not exists (select from transmission t where t.invoice_id = ${i}.id) then send_obstacle(${i}.id, ${requestNow()}) = 'NONE' else false end)`;

/** Of one of its parties, as it stood on the day of issue. */
const frozen = (party: 'seller' | 'buyer', key: string, nullable = false): Computed => ({ needs: { value: (i) => `${i}.${party} ->> '${key}'` }, of: ({ value }) => value, nullable });

@Listing({
  sorts: { NUMBER: 'sortNumber', DUE_ON: 'dueOn' },
  direction: 'DESC',
  filters: {
    state: { property: 'state', sql: stateOf, compare: 'in', type: () => [InvoiceState], description: 'In one of these states.' },
    transmissionState: { property: 'number', sql: transmissionStateOf, compare: 'in', type: () => [TransmissionState], description: 'Whose last transmission is in one of these states.' },
    kind: { property: 'kind', compare: 'in', type: () => [InvoiceKind], description: 'Invoices, or credit notes.' },
    issuedFrom: { property: 'issuedOn', compare: '>=', type: () => GraphQLDay, description: 'Issued on this day or later.' },
    issuedBefore: { property: 'issuedOn', compare: '<', type: () => GraphQLDay, description: 'Issued before this day.' },
    number: { property: 'number', compare: 'contains', type: () => String, description: 'With this in its number.' },
    isReissueProposed: { property: 'isReplaced', sql: isReissuable, compare: 'is', type: () => Boolean, description: 'Whether to be given back and issued anew without VAT, `INVOICE_REISSUE` in `viewerCan`; for those of the vendor who may (M3).' },
    invoicedTo: { property: 'tenant', compare: 'id', type: () => ID, description: 'Invoiced to this company.' },
  },
})
@Entity({ rowLevelSecurity: 'force', policies: invoicesWall })
@Unique({ name: 'invoice_number', properties: ['vendorId', 'series', 'year', 'sequence'] })
@Unique({ name: 'invoice_of_both', properties: ['tenant', 'vendorId', 'id'] })
@Index({ name: 'invoice_of_payer', properties: ['tenant', 'sortNumber', 'id'] })
@Index({ name: 'invoice_of_vendor', properties: ['vendorId', 'sortNumber', 'id'] })
@Index({ name: 'invoice_of_order', properties: ['order'] })
@Index({ name: 'invoice_once', expression: `create unique index invoice_once on invoice (order_id) where kind = 'INVOICE' and not is_replaced` })
@Index({ name: 'invoice_replaced_once', expression: 'create unique index invoice_replaced_once on invoice (replaces_id) where replaces_id is not null' })
@Index({ name: 'invoice_unpaid', expression: 'create index invoice_unpaid on invoice (overdue_at) where not is_paid' })
@Check({ name: 'invoice_credited', expression: '((credited_minor >= 0) and (credited_minor <= charge_minor))' })
@Check({ name: 'invoice_adds_up', expression: '((net_minor = (charge_minor - credit_minor)) and (total_minor = ((net_minor + vat_minor) + stamp_duty_minor)) and (net_minor >= 0) and (stamp_duty_minor >= 0))' })
@ObjectType({ description: 'An invoice or a credit note: for whoever was invoiced and the vendor; for everybody else there is none (P4, P5, M6). Never changed (M4).' })
export class Invoice {
  @Id()
  id!: string;

  @ToOne(() => Tenant, 'Who was invoiced.')
  tenant!: Ref<Tenant>;

  @Property({ type: 'uuid' })
  vendorId!: string;

  @ToOne(() => Order, 'The order that it invoices, or by which it was issued.', { optional: true })
  order!: Ref<Order>;

  @Column(() => InvoiceKind, 'Invoice or credit note.')
  kind!: InvoiceKind;

  /** letters before the number; empty for none */
  @Property({ type: 'text' })
  series!: string;

  @Property({ type: 'integer' })
  year!: number;

  @Property({ type: 'integer' })
  sequence!: number;

  @Column(() => String, 'Its number: series, year and place in it, `A/2026/17`. Without gaps (M4).')
  number!: string;

  /** what lists sort by: year, then place */
  @Property({ type: 'text' })
  sortNumber!: string;

  @Column(() => GraphQLDay, 'The day of issue, where the vendor is.')
  issuedOn!: string;

  @Column(() => GraphQLInstant, 'When it was issued.')
  issuedAt!: Date;

  @Column(() => GraphQLDay, 'Until when it is to be paid.')
  dueOn!: string;

  /** the instant at which that day is over where the vendor is */
  @Property({ type: 'datetime', columnType: 'timestamptz(3)' })
  overdueAt!: Date;

  @Column(() => PaymentMethod, 'How it is paid, or was.')
  method!: PaymentMethod;

  @List(() => InvoiceLine, { by: 'invoice_id', orderBy: (line) => `${line}.position` }, 'In reading order.')
  lines!: InvoiceLine[];

  @List(() => InvoiceVat, { by: 'invoice_id', orderBy: (vat) => `${vat}.position` }, 'VAT by rate and nature.')
  vatSummary!: InvoiceVat[];

  @Part(() => Money, 'Sum of the lines after discounts, before credit: what can be given back of it.')
  charge!: Money;

  @Part(() => Money, 'Credit for unused time that was set against it, positive (S3).')
  credit!: Money;

  @Part(() => Money, 'Charge less credit: the base of the VAT.')
  net!: Money;

  @Part(() => Money, 'VAT (M1).')
  vat!: Money;

  @Column(() => GraphQLSafeInteger, 'Stamp duty that was charged, in minor units of the total: with a line and a group of VAT of its own (M3).', { default: 0 })
  stampDutyMinor: number = 0;

  @Part(() => Money, 'Net, VAT and stamp duty.')
  total!: Money;

  @Part(() => Money, 'What its payer owes of it: the net alone where the VAT is split off.')
  payable!: Money;

  @Part(() => Money, 'Taken from the balance (M2).')
  balanceUsed!: Money;

  @Part(() => Money, 'What was left to pay; 0 for a credit note, which goes to the balance.')
  due!: Money;

  /** who sold, as it was then: what a later change of the vendor does not change */
  @Property({ type: 'json', columnType: 'jsonb' })
  seller!: Seller;

  @Property({ type: 'json', columnType: 'jsonb' })
  buyer!: Buyer;

  @Column(() => String, 'Of a credit note made by hand: why.', { nullable: true })
  reason?: string | null;

  @ToOne(() => Invoice, 'Of a credit note made by hand: the invoice that it corrects.', { nullable: true })
  corrects?: Ref<Invoice> | null;

  @ToOne(() => Invoice, 'The invoice in whose stead it was issued, without the VAT of that one (M3).', { nullable: true })
  replaces?: Ref<Invoice> | null;

  @One(() => Invoice, { where: (other, i) => `${other}.replaces_id = ${i}.id` }, 'The invoice that was issued in its stead.')
  replacedBy?: Invoice;

  /** another one stands in its stead: its order is invoiced by that one */
  @Property({ type: 'boolean', default: false })
  isReplaced: boolean = false;

  /** of what its order is: by trigger */
  @Property({ type: 'boolean' })
  isPaid!: boolean;

  @Property({ type: new BigIntType('number'), default: 0 })
  creditedMinor: number = 0;

  /** of the reminders that it is overdue, the last that was sent, by its days */
  @Property({ type: 'integer', nullable: true })
  remindedDays?: number | null;

  @ComputedField(() => GraphQLSafeInteger, 'What was given back of it so far, net of VAT, in minor units of its charge: by credits for unused time and by notes.', { needs: { value: (i) => `${i}.credited_minor` }, of: ({ value }) => value })
  creditedNetMinor!: number;

  @ComputedField(() => InvoiceState, 'Where it stands now.', { needs: { state: stateOf }, of: ({ state }) => state })
  state!: InvoiceState;

  @ComputedField(() => TransmissionState, 'Where its last transmission to the Italian exchange system stands; null for one that is not transmitted from here.', { needs: { state: transmissionStateOf }, of: ({ state }) => state, nullable: true })
  transmissionState?: TransmissionState | null;

  @List(() => Transmission, { by: 'invoice_id', orderBy: (one) => `${one}.attempt desc` }, 'How it was transmitted, the last attempt first.')
  transmissions!: Transmission[];

  @ComputedField(() => String, 'Who issued it, as it was called then.', frozen('seller', 'name'))
  sellerName!: string;

  @ComputedField(() => String, 'Who was invoiced, as it was called then.', frozen('buyer', 'name'))
  buyerName!: string;

  @ComputedField(() => String, 'The country of whoever was invoiced then, ISO 3166-1.', frozen('buyer', 'country'))
  buyerCountry!: string;

  @ComputedField(() => String, 'VAT number of whoever was invoiced, as it was then.', frozen('buyer', 'vatNumber', true))
  buyerVatNumber?: string | null;

  @ComputedField(() => String, 'Its tax code, as it was then.', frozen('buyer', 'taxCode', true))
  buyerTaxCode?: string | null;

  @ComputedField(() => String, 'Where it is delivered over the exchange system: the code.', frozen('buyer', 'sdiCode', true))
  buyerSdiCode?: string | null;

  @ComputedField(() => String, 'Where it is delivered without a code: the certified address.', frozen('buyer', 'pec', true))
  buyerPec?: string | null;

  @ComputedField(() => Boolean, 'Whether it can be had as FatturaPA: of an Italian seller.', { needs: { country: (i) => `${i}.seller ->> 'country'` }, of: ({ country }) => country === 'IT' })
  isElectronic!: boolean;

  @ComputedField(() => String, 'The official name of that file as it went out last: sender and a progressive that no other file of that sender has (annex A, 2.2). Null until the file is first wanted.', { needs: { name: (i) => `(select f.name from invoice_file f where f.invoice_id = ${i}.id order by f.attempt desc limit 1)` }, of: ({ name }) => name, nullable: true })
  xmlName?: string | null;

  @List(() => Invoice, { where: (other, i) => `${other}.id in (select x.invoice_id from invoice_line x where x.source_id = ${i}.id)`, orderBy: (other) => `${other}.sort_number` }, 'What gives back of it: credit notes, and invoices that credit of it was set against.')
  creditedBy!: Invoice[];

  @ComputedField(() => [Action], 'What the viewer may do with it (G4).', {
    needs: { tenant: (i) => tenantFacts(`${i}.tenant_id`), kind: (i) => `${i}.kind`, leftMinor: (i) => `${i}.charge_minor - ${i}.credited_minor`, isReissuable, isResendable, isSendable },
    of: (facts, viewer) => (facts.tenant ? invoicePolicy.permitted(viewer, facts as unknown as InvoiceFacts) : []),
  })
  viewerCan!: string[];
}
