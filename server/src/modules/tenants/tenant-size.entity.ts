import { Entity, PrimaryKey } from '@mikro-orm/decorators/legacy';
import { Int, ObjectType } from 'type-graphql';
import { Column } from '../../platform/orm/columns.ts';

/** A view under the reader's own walls: whatever the size of the tree, it looks at no more than 1,001 companies of it. */
@Entity({
  view: true, tableName: 'tenant_size',
  expression: `select t.id as tenant_id, s.companies, s.partners, s.suspended from tenant t cross join lateral (select count(*)::integer as companies, (count(*) filter (where c.kind = 'PARTNER'))::integer as partners, (count(*) filter (where c.status = 'SUSPENDED'))::integer as suspended from (select b.kind, b.status from tenant_ancestor a join tenant b on b.id = a.tenant_id where a.ancestor_id = t.id order by a.sort_name, a.tenant_id limit 1001) c) s`,
})
@ObjectType({ description: 'How many companies are below one, at any depth, as far as the viewer sees. 1,001 companies are more than a thousand: then partners and suspended ones are those among the first of these by name.' })
export class TenantSize {
  @PrimaryKey({ type: 'uuid' })
  tenantId!: string;

  @Column(() => Int, 'All of them, 1,001 at most.')
  companies!: number;

  @Column(() => Int, 'Those of these that are partners.')
  partners!: number;

  @Column(() => Int, 'Those of these that are suspended.')
  suspended!: number;
}
