import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { readModel } from '../../platform/orm/walls.ts';

/** The read model of subtrees: one row for each company below each other one, kept by trigger, so that a page of a subtree never walks the tree. */
@Entity({ rowLevelSecurity: 'force', policies: readModel })
@Index({ name: 'tenant_ancestor_by_name', properties: ['ancestorId', 'sortName', 'tenantId'] })
@Index({ name: 'tenant_ancestor_tenant', properties: ['tenantId'] })
export class TenantAncestor {
  @PrimaryKey({ type: 'uuid' })
  ancestorId!: string;

  @PrimaryKey({ type: 'uuid' })
  tenantId!: string;

  @Property({ type: 'text' })
  sortName!: string;
}
