import { Check, Entity, Property } from '@mikro-orm/decorators/legacy';
import { ObjectType } from 'type-graphql';
import { Id, Part } from '../../platform/orm/columns.ts';
import { Money } from '../../platform/orm/money.ts';
import { amountsWall } from '../../platform/orm/walls.ts';
import { Connection } from '../../platform/read/relations.ts';
import { BalanceMovement } from './balance-movement.entity.ts';

@Check({ name: 'balance_not_negative', expression: '(amount_minor >= 0)' })
@Entity({ rowLevelSecurity: 'force', policies: amountsWall })
@ObjectType({ description: 'Credit a company has left, VAT included: the sum of its movements, kept by trigger (M2).' })
export class Balance {
  @Id('The company\'s id.', { fieldName: 'tenant_id' })
  id!: string;

  /** always the company itself: M6 asks for it by this name */
  @Property({ type: 'uuid' })
  payerId!: string;

  @Property({ type: 'uuid' })
  vendorId!: string;

  @Part(() => Money, 'What is left; never below zero.')
  amount!: Money;

  @Connection(() => BalanceMovement, { by: 'payer_id' }, 'What it is the sum of.')
  movements!: BalanceMovement[];
}
