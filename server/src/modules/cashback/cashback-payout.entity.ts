import { type Ref } from '@mikro-orm/core';
import { Check, Entity, Index, Property, Unique } from '@mikro-orm/decorators/legacy';
import { ObjectType } from 'type-graphql';
import { GraphQLDay, GraphQLInstant } from '../../platform/graphql/scalars.ts';
import { Column, Id, Part, ToOne } from '../../platform/orm/columns.ts';
import { Money } from '../../platform/orm/money.ts';
import { cashbackWall } from '../../platform/orm/walls.ts';
import { ComputedField } from '../../platform/read/computed.ts';
import { Listing } from '../../platform/read/relations.ts';
import { Action } from '../access/index.ts';
import { Tenant, tenantFacts } from '../tenants/index.ts';
import { cashbackPolicy, type PayoutFacts } from './cashback.policy.ts';
import { PayoutState } from './cashback.enums.ts';

@Listing({ sorts: { REQUESTED_AT: 'requestedAt' }, direction: 'DESC', filters: { state: { property: 'state', compare: 'in', type: () => [PayoutState], description: 'In one of these states.' } } })
@Entity({ rowLevelSecurity: 'force', policies: cashbackWall })
@Index({ name: 'cashback_payout_of_partner', properties: ['tenant', 'requestedAt', 'id'] })
@Index({ name: 'cashback_payout_of_vendor', properties: ['vendorId', 'requestedAt', 'id'] })
@Index({ name: 'cashback_payout_invoice_once', expression: `create unique index cashback_payout_invoice_once on cashback_payout (tenant_id, invoice_number, invoice_date) where state <> 'REFUSED'` })
@Unique({ name: 'cashback_payout_of_tenant', properties: ['tenant', 'id'] })
@Check({ name: 'cashback_payout_filed', expression: `((bank_file is null) or (state <> 'REQUESTED'))` })
@Check({ name: 'cashback_payout_adds_up', expression: '((net_minor > 0) and (vat_minor >= 0) and (total_minor = (net_minor + vat_minor)))' })
@ObjectType({ description: 'Cashback that a partner asks for, against the invoice that it wrote itself (P10). Set aside from its account as it is asked for.' })
export class CashbackPayout {
  @Id()
  id!: string;

  @ToOne(() => Tenant, 'The partner.')
  tenant!: Ref<Tenant>;

  @Property({ type: 'uuid' })
  vendorId!: string;

  @Column(() => PayoutState, 'How far it is.')
  state!: PayoutState;

  @Part(() => Money, 'What leaves the account, and the base of its invoice.')
  net!: Money;

  @Part(() => Money, 'VAT of its invoice.')
  vat!: Money;

  @Part(() => Money, 'What is transferred: net and VAT.')
  total!: Money;

  @Column(() => String, 'Number of the partner\'s invoice.')
  invoiceNumber!: string;

  @Column(() => GraphQLDay, 'Its date.')
  invoiceDate!: string;

  @Column(() => String, 'Whose account it is transferred to.')
  holder!: string;

  @Column(() => String, 'Its IBAN.')
  iban!: string;

  @Column(() => String, 'BIC of its bank.', { nullable: true })
  bic?: string | null;

  @Column(() => Boolean, 'Nothing was ever paid out to that account: whoever approves it verifies whose it is first.')
  isNewAccount!: boolean;

  @Column(() => GraphQLInstant, 'When it was asked for.')
  requestedAt!: Date;

  @Column(() => String, 'By whom.')
  requestedByName!: string;

  @Column(() => GraphQLInstant, 'When the vendor last decided.', { nullable: true })
  decidedAt?: Date | null;

  @Column(() => String, 'Who did.', { nullable: true })
  decidedByName?: string | null;

  @Column(() => String, 'Why it was refused.', { nullable: true })
  reason?: string | null;

  @Column(() => GraphQLDay, 'The day on which the vendor\'s bank made it.', { nullable: true })
  paidOn?: string | null;

  /** the file for the bank that it is in: one, since no bank knows of two that they ask for the same */
  @Property({ type: 'uuid', nullable: true })
  bankFile?: string | null;

  @ComputedField(() => Boolean, 'Whether it is in a file for the bank, which is had again by `/documents/cashback/sepa.xml?payoutId=...`.', { needs: { value: (p) => `${p}.bank_file is not null` }, of: ({ value }) => value })
  isFiled!: boolean;

  @ComputedField(() => [Action], 'What the viewer may do with it (G4).', {
    needs: { tenant: (p) => tenantFacts(`${p}.tenant_id`), state: (p) => `${p}.state` },
    of: (facts, viewer) => (facts.tenant ? cashbackPolicy.permitted(viewer, facts as unknown as PayoutFacts) : []),
  })
  viewerCan!: string[];
}
