import { Check, Entity, Index, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Int, ObjectType } from 'type-graphql';
import { GraphQLDay, GraphQLInstant } from '../../platform/graphql/scalars.ts';
import { Column, Id } from '../../platform/orm/columns.ts';
import { tiersWall } from '../../platform/orm/walls.ts';
import { ComputedField, requestNow } from '../../platform/read/computed.ts';
import { Listing } from '../../platform/read/relations.ts';

/** That none begins in the past, and none that has begun is taken back, is said in the database: `keep_tier`. */
@Listing({ sorts: { FROM: 'from' }, direction: 'DESC' })
@Entity({ rowLevelSecurity: 'force', policies: tiersWall })
@Unique({ name: 'partner_tier_from', properties: ['tenantId', 'from'] })
@Index({ name: 'partner_tier_by_day', properties: ['tenantId', 'from', 'id'] })
@Check({ name: 'partner_tier_percent', expression: '((basis_points >= 0) and (basis_points <= 10000))' })
@ObjectType({ description: 'What a partner pays less than the public price, from a day until the next one begins (P9): given by its parent, never changed, taken back before its day at most.' })
export class PartnerTier {
  @Id()
  id!: string;

  @Property({ type: 'uuid' })
  tenantId!: string;

  @Property({ type: 'uuid' })
  vendorId!: string;

  @Column(() => Int, 'Off the public price, in hundredths of a percent, as it was given.')
  basisPoints!: number;

  @ComputedField(() => Int, 'How much of it counts today, or on its first day if that is still to come: never more than each partner above has then.', {
    needs: { counted: (x) => `least(${x}.basis_points, tier_bound(${x}.tenant_id, greatest(${x}.from_day, (${requestNow()} at time zone seller_zone())::date)))` }, of: ({ counted }) => counted, cost: 5,
  })
  countedBasisPoints!: number;

  @Column(() => GraphQLDay, 'First day on which it holds, by the vendor\'s calendar.', { fieldName: 'from_day' })
  from!: string;

  @Column(() => GraphQLInstant, 'When it was given.')
  assignedAt!: Date;

  @Column(() => String, 'Who gave it, as words.')
  assignedByName!: string;

  /** Its values for the audit log. */
  snapshot(): { basisPoints: number; from: string } {
    const { basisPoints, from } = this;
    return { basisPoints, from };
  }
}
