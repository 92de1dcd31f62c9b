import { type BillingData } from '@filiera/shared/schemas';
import { Embeddable, Entity, Property } from '@mikro-orm/decorators/legacy';
import { Field, Int, ObjectType } from 'type-graphql';
import { GraphQLInstant } from '../../platform/graphql/scalars.ts';
import { Column, Id, Part } from '../../platform/orm/columns.ts';
import { isTenant } from '../../platform/orm/walls.ts';
import { List, One } from '../../platform/read/relations.ts';
import { Balance } from './balance.entity.ts';
import { PaymentMethodOnFile } from './payment-method-on-file.entity.ts';
import { TransferAccount } from './transfer-account.entity.ts';
import { PaymentMethod } from './payment.enums.ts';

@Embeddable()
@ObjectType({ description: 'Where invoices are addressed to, when not to the registered office.' })
export class BillingAddress {
  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Street or square.' })
  street?: string | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'House number.' })
  number?: string | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'CAP or postal code.' })
  postalCode?: string | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Town.' })
  city?: string | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Two letters in Italy, free elsewhere.' })
  province?: string | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'ISO 3166-1, two letters.' })
  country?: string | null;
}

@Entity({ rowLevelSecurity: 'force', policies: isTenant })
@ObjectType({ description: 'A company\'s Pagamento: how it pays and what its invoices say (P1, P2).' })
export class BillingAccount {
  @Id('The company\'s id.', { fieldName: 'tenant_id' })
  id!: string;

  @Property({ type: 'uuid' })
  vendorId!: string;

  @Column(() => PaymentMethod, 'How its orders are paid.')
  method: PaymentMethod = PaymentMethod.BANK_TRANSFER;

  @Column(() => String, 'Name on invoices; null: as in the Anagrafica.', { nullable: true })
  invoiceName?: string | null;

  @Part(() => BillingAddress, 'Address on invoices; null: as in the Anagrafica.', { nullable: true })
  address?: BillingAddress | null;

  @Column(() => String, 'SDI code for invoices; null: as in the Anagrafica.', { nullable: true })
  sdiCode?: string | null;

  @Column(() => String, 'PEC for invoices; null: as in the Anagrafica.', { nullable: true })
  pec?: string | null;

  @Column(() => String, 'Where invoices are mailed.', { nullable: true })
  billingEmail?: string | null;

  @Column(() => String, 'Purchase-order reference printed on invoices.', { nullable: true })
  purchaseOrderReference?: string | null;

  @Column(() => Int, 'Days the vendor grants; 0 is paid in advance (P2).', { defaultRaw: '0' })
  readonly paymentTermsDays!: number;

  @One(() => Balance, { by: 'tenant_id' }, 'Credit to spend; null for everyone but the owner and the vendor (M6).')
  balance?: Balance;

  @One(() => TransferAccount, { by: 'tenant_id' }, 'Of a vendor: where transfers to it go; null until it has said it.')
  transferAccount?: TransferAccount;

  @List(() => PaymentMethodOnFile, { where: (method, account) => `${method}.tenant_id = ${account}.tenant_id and ${method}.removed_at is null`, orderBy: (method) => `${method}.kind` },
    'The card and the PayPal account on file, at most one of each; empty for everyone but the owner and the vendor.')
  methodsOnFile!: PaymentMethodOnFile[];

  @Column(() => Int, 'Raised by every save; send back what you read (A4).')
  version: number = 1;

  @Column(() => GraphQLInstant, 'Last saved.')
  updatedAt!: Date;

  @Column(() => String, 'Who saved it last, as words.', { nullable: true })
  updatedByName?: string | null;

  /** Takes over what was saved; whoever reads an older version cannot save over it (A4). */
  save({ address, ...values }: BillingData, byName: string, at: Date): void {
    Object.assign(this, values);
    this.address = address && Object.assign(new BillingAddress(), address);
    this.version += 1;
    this.updatedAt = at;
    this.updatedByName = byName;
  }

  /** An approved method takes effect (P1). */
  payBy(method: PaymentMethod, byName: string, at: Date): void {
    this.method = method;
    this.version += 1;
    this.updatedAt = at;
    this.updatedByName = byName;
  }

  /** Its values for the audit log. */
  snapshot(): Record<string, unknown> {
    const { invoiceName, address, sdiCode, pec, billingEmail, purchaseOrderReference } = this;
    return { invoiceName, address: address ? { ...address } : null, sdiCode, pec, billingEmail, purchaseOrderReference };
  }
}
