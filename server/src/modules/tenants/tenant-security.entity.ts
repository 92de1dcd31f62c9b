import { Entity, PrimaryKey } from '@mikro-orm/decorators/legacy';
import { Int, ObjectType } from 'type-graphql';
import { Column } from '../../platform/orm/columns.ts';

const active = (more = '') => `(select count(*) from "user" u where u.tenant_id = t.id and u.status = 'ACTIVE'${more})::integer`;

/** A view under the reader's own walls, and for administrators who may read the company's people only (T2, P6). */
@Entity({
  view: true, tableName: 'tenant_security',
  expression: `select t.id as tenant_id, t.requires_two_factor, ${active()} as people, ${active(' and u.two_factor_since is not null')} as people_with_two_factor from tenant t
    where current_setting('app.role', true) = 'ADMIN' and t.limited_depth <= nullif(current_setting('app.depth', true), '')::smallint`,
})
@ObjectType({ description: 'How the people of a company sign in.' })
export class TenantSecurity {
  @PrimaryKey({ type: 'uuid' })
  tenantId!: string;

  @Column(() => Boolean, 'Whether each of them needs a second step (T8).')
  requiresTwoFactor!: boolean;

  @Column(() => Int, 'How many may sign in.')
  people!: number;

  @Column(() => Int, 'How many of these have a second step.')
  peopleWithTwoFactor!: number;
}
