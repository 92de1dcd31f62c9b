import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Int, ObjectType } from 'type-graphql';
import { translate } from '../../platform/i18n/translate.ts';
import { Column } from '../../platform/orm/columns.ts';
import { describeEnum } from '../../platform/orm/enums.ts';
import { ComputedField } from '../../platform/read/computed.ts';

export const Deactivation = { PARTNER: 'PARTNER', ACCOUNT: 'ACCOUNT' } as const;
export type Deactivation = keyof typeof Deactivation;
describeEnum('Deactivation', Deactivation, 'Becoming a customer, or closing for good (T6).');

export const BlockerCode = {
  OPEN_CHILDREN: 'OPEN_CHILDREN', CHILDREN_SUBSCRIPTIONS: 'CHILDREN_SUBSCRIPTIONS', PARTNER_FEATURES: 'PARTNER_FEATURES', ACTIVE_SUBSCRIPTIONS: 'ACTIVE_SUBSCRIPTIONS',
  PENDING_ORDERS: 'PENDING_ORDERS', UNPAID_INVOICES: 'UNPAID_INVOICES', BALANCE: 'BALANCE', CASHBACK: 'CASHBACK',
} as const;
export type BlockerCode = keyof typeof BlockerCode;
describeEnum('BlockerCode', BlockerCode, 'What stands in the way of a deactivation (T6).');

/** Where each is put right, below the company's address in the console. */
const places: Record<BlockerCode, string> = {
  OPEN_CHILDREN: 'clienti', CHILDREN_SUBSCRIPTIONS: 'clienti', PARTNER_FEATURES: 'impostazioni', ACTIVE_SUBSCRIPTIONS: 'abbonamenti',
  PENDING_ORDERS: 'ordini?stato=PENDING_PAYMENT', UNPAID_INVOICES: 'fatture', BALANCE: 'pagamento', CASHBACK: 'programma',
};

/** A view over a function of the database, which counts what the viewer may not read in full. */
@Entity({ view: true, tableName: 'deactivation_blocker', expression: 'select t.id as tenant_id, b.deactivation, b.code, b.count, b.position from tenant t cross join lateral deactivation_blockers(t.id) b' })
@ObjectType({ description: 'One thing that stands in the way of a deactivation (T6).' })
export class DeactivationBlocker {
  @PrimaryKey({ type: 'uuid' })
  tenantId!: string;

  @Column(() => Deactivation, 'Of which deactivation.')
  deactivation!: Deactivation;

  @Column(() => BlockerCode, 'Stable, for programs.')
  code!: BlockerCode;

  @Column(() => Int, 'How many are in the way; 100 is a hundred or more.')
  count!: number;

  /** in the order of the work */
  @Property({ type: 'integer' })
  position!: number;

  @ComputedField(() => String, 'For the viewer.', {
    needs: { code: (b) => `${b}.code`, count: (b) => `${b}.count` },
    of: ({ code, count }, { language }) => translate(language, `blocker.${String(code)}`, { count }),
  })
  message!: string;

  @ComputedField(() => String, 'Where in the console it is put right.', {
    needs: { code: (b) => `${b}.code`, tenantId: (b) => `${b}.tenant_id` },
    of: ({ code, tenantId }) => `/t/${String(tenantId)}/${places[code as BlockerCode]}`,
  })
  path!: string;
}
