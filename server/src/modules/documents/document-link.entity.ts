import { Check, Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { ownerOnly } from '../../platform/orm/walls.ts';

/**
 * A way to one quote or order for whoever reads the mail that carries it, signed in or not. Its token is made from its id and the instance's secret; kept is the
 * token's hash. Only definer functions read it.
 */
@Check({ name: 'document_link_of_one', expression: 'num_nonnulls(quote_id, order_id) = 1' })
@Entity({ rowLevelSecurity: 'force', policies: ownerOnly })
@Index({ properties: ['quoteId'] })
@Index({ properties: ['orderId'] })
@Index({ properties: ['tenantId'] })
export class DocumentLink {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'blob', unique: true })
  tokenHash!: Buffer;

  /** whose readers it was sent to: they see amounts where this company is invoiced (M6) */
  @Property({ type: 'uuid' })
  tenantId!: string;

  @Property({ type: 'uuid' })
  vendorId!: string;

  /** the newest price; once it is ordered the link leads to the order */
  @Property({ type: 'uuid', nullable: true })
  quoteId?: string | null;

  @Property({ type: 'uuid', nullable: true })
  orderId?: string | null;

  /** who offers it, and so orders when it is accepted; null when that person is gone */
  @Property({ type: 'uuid', nullable: true })
  senderId?: string | null;

  /** null where Filiera sent it by itself */
  @Property({ type: 'text', nullable: true })
  senderName?: string | null;

  @Property({ type: 'text' })
  senderCompanyName!: string;

  @Property({ type: 'datetime', columnType: 'timestamptz(3)' })
  createdAt!: Date;

  @Property({ type: 'datetime', columnType: 'timestamptz(3)' })
  expiresAt!: Date;
}
