import { type Ref } from '@mikro-orm/core';
import { Entity, Index, Property } from '@mikro-orm/decorators/legacy';
import { ObjectType } from 'type-graphql';
import { GraphQLInstant } from '../../platform/graphql/scalars.ts';
import { Column, Id, ToOne } from '../../platform/orm/columns.ts';
import { keysWall } from '../../platform/orm/walls.ts';
import { type Subject } from '../../platform/auth/policies.ts';
import { ComputedField } from '../../platform/read/computed.ts';
import { Listing } from '../../platform/read/relations.ts';
import { Tenant, tenantFacts } from '../tenants/index.ts';
import { Action, ApiScope, Role } from './access.enums.ts';
import { apiKeyPolicy } from './api-key.policy.ts';

@Listing({
  sorts: { CREATED_AT: 'createdAt', NAME: 'name' },
  direction: 'DESC',
  filters: { revoked: { property: 'revokedAt', compare: 'isSet', type: () => Boolean, description: 'Revoked ones only, or only those not revoked.' } },
})
@Entity({ rowLevelSecurity: 'force', policies: keysWall })
@Index({ name: 'api_key_by_age', properties: ['tenant', 'createdAt', 'id'] })
@ObjectType({ description: 'A program\'s way in, with a role and scopes (G5). Its secret is shown once.' })
export class ApiKey {
  @Id()
  id!: string;

  @ToOne(() => Tenant, 'The company it acts for.', { hidden: true })
  tenant!: Ref<Tenant>;

  @Property({ type: 'uuid' })
  vendorId!: string;

  @Column(() => String, 'What it is for.')
  name!: string;

  @Column(() => Role, 'What it may do at most.')
  role!: Role;

  @Column(() => [ApiScope], 'What it may touch.')
  scopes!: string[];

  @Column(() => String, 'The first characters of the secret.')
  prefix!: string;

  @Column(() => String, 'The last four characters of the secret.')
  lastFour!: string;

  /** a key never does more than its maker may do now (T2), and nothing once its maker is gone */
  @Property({ type: 'uuid', nullable: true })
  createdById?: string | null;

  @Column(() => String, 'Who made it, as words.')
  createdByName!: string;

  @Column(() => GraphQLInstant, 'When it was made.')
  createdAt!: Date;

  @Column(() => GraphQLInstant, 'When it stops.')
  expiresAt!: Date;

  @Column(() => GraphQLInstant, 'When it was last used, to the minute.', { nullable: true })
  lastUsedAt?: Date | null;

  @Column(() => String, 'From where it was last used.', { nullable: true })
  lastUsedAddress?: string | null;

  @Column(() => GraphQLInstant, 'When it was revoked; null while it works.', { nullable: true })
  revokedAt?: Date | null;

  @ComputedField(() => [Action], 'What the viewer may do with it (G4).', {
    needs: { tenant: (k) => tenantFacts(`${k}.tenant_id`), isRevoked: (k) => `${k}.revoked_at is not null` },
    of: (facts, viewer) => apiKeyPolicy.permitted(viewer, facts as unknown as Subject & { isRevoked: boolean }),
  })
  viewerCan!: string[];
}
