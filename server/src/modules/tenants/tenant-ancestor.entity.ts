import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { readModel } from '../../platform/orm/walls.ts';

/** The read model of subtrees: one row for each company below each other one, kept by trigger, so that a page or a search of a subtree never walks the tree. */
@Entity({ rowLevelSecurity: 'force', policies: readModel })
@Index({ name: 'tenant_ancestor_by_name', properties: ['ancestorId', 'sortName', 'tenantId'] })
@Index({ name: 'tenant_ancestor_search', expression: 'create index tenant_ancestor_search on tenant_ancestor using gin (ancestor_id, search gin_trgm_ops)' })
@Index({ name: 'tenant_ancestor_tenant', properties: ['tenantId'] })
export class TenantAncestor {
  @PrimaryKey({ type: 'uuid' })
  ancestorId!: string;

  @PrimaryKey({ type: 'uuid' })
  tenantId!: string;

  @Property({ type: 'text' })
  sortName!: string;

  @Property({ type: 'text' })
  search!: string;
}
