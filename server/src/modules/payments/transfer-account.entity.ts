import { Check, Entity, Property } from '@mikro-orm/decorators/legacy';
import { Int, ObjectType } from 'type-graphql';
import { type TransferAccountData } from '@filiera/shared/schemas';
import { GraphQLInstant } from '../../platform/graphql/scalars.ts';
import { Column, Id } from '../../platform/orm/columns.ts';
import { transferAccountWall } from '../../platform/orm/walls.ts';
import { type Computed, ComputedField } from '../../platform/read/computed.ts';

/** What is of no business to who pays the vendor. */
const ofVendor = (column: string): Computed => ({
  nullable: true,
  needs: { vendorId: (a) => `${a}.vendor_id`, value: (a) => `${a}.${column}` },
  of: ({ vendorId, value }, { home }) => (home.id === vendorId ? value : null),
});

@Entity({ rowLevelSecurity: 'force', policies: transferAccountWall })
@Check({ name: 'transfer_account_of_vendor', expression: 'tenant_id = vendor_id' })
@ObjectType({ description: 'The bank account that transfers to a vendor go to, told to everyone below it.' })
export class TransferAccount {
  @Id('The vendor\'s id.', { fieldName: 'tenant_id' })
  id!: string;

  @Property({ type: 'uuid' })
  vendorId!: string;

  @Column(() => String, 'Whose account it is, as its bank knows them.')
  holder!: string;

  @Column(() => String, 'IBAN, capitals and digits only.')
  iban!: string;

  @Column(() => String, 'BIC of its bank.', { nullable: true })
  bic?: string | null;

  @Property({ type: 'integer' })
  @ComputedField(() => Int, 'Raised by every save; send back what you read, 0 where there was none (A4). Null for everyone but the vendor.', ofVendor('version'))
  version: number = 0;

  @Column(() => GraphQLInstant, 'Last saved.')
  updatedAt!: Date;

  @Property({ type: 'text' })
  @ComputedField(() => String, 'Who saved it last, as words. Null for everyone but the vendor.', ofVendor('updated_by_name'))
  updatedByName!: string;

  save(data: TransferAccountData, byName: string, at: Date): void {
    Object.assign(this, data);
    this.version += 1;
    this.updatedAt = at;
    this.updatedByName = byName;
  }

  /** Its values for the audit log. */
  snapshot(): TransferAccountData {
    const { holder, iban, bic = null } = this;
    return { holder, iban, bic };
  }
}
