import { Entity, PrimaryKey } from '@mikro-orm/decorators/legacy';
import { Int, ObjectType } from 'type-graphql';
import { Column } from '../../platform/orm/columns.ts';

/** The companies at or below one, in SQL of the view. */
const here = '(select t.id union all select a.tenant_id from tenant_ancestor a where a.ancestor_id = t.id) s';
const upTo100 = (rows: string, name: string, what = ''): string => `(select count(*) from (select ${what ? `${what} ` : ''}from ${rows} limit 100) x)::integer as ${name}`;

/** A view under the reader's own walls: it counts what the reader sees, and stops at a hundred. */
@Entity({
  view: true, tableName: 'tenant_reach',
  expression: `select t.id as tenant_id, ${[
    upTo100(`tenant_ancestor a join tenant c on c.id = a.tenant_id where a.ancestor_id = t.id and c.status <> 'CLOSED'`, 'companies'),
    upTo100(`${here} join "user" u on u.tenant_id = s.id where u.status = 'ACTIVE'`, 'users'),
    upTo100(`${here} join api_key k on k.tenant_id = s.id where k.revoked_at is null`, 'api_keys'),
    upTo100(`${here} join tenant_order p on p.tenant_id = s.id join "order" o on o.id = p.order_id where o.state = 'PENDING_PAYMENT'`, 'pending_orders', 'distinct o.id'),
  ].join(', ')} from tenant t`,
})
@ObjectType({ description: 'Whom a suspension or a move would touch, as far as the viewer sees. 100 is a hundred or more.' })
export class TenantReach {
  @PrimaryKey({ type: 'uuid' })
  tenantId!: string;

  @Column(() => Int, 'Open companies below it, at any depth.')
  companies!: number;

  @Column(() => Int, 'People who sign in for it or for one of these.')
  users!: number;

  @Column(() => Int, 'API keys of it or of one of these.')
  apiKeys!: number;

  @Column(() => Int, 'Orders of it or of one of these that await their payment.')
  pendingOrders!: number;
}
