import { type Ref } from '@mikro-orm/core';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { ObjectType } from 'type-graphql';
import { GraphQLInstant } from '../../platform/graphql/scalars.ts';
import { Column, ToOne } from '../../platform/orm/columns.ts';
import { describeEnum } from '../../platform/orm/enums.ts';
import { ComputedField, requestNow } from '../../platform/read/computed.ts';
import { Edition } from '../catalog/index.ts';

export const LicenceStanding = { WORKS: 'WORKS', NOT_ACTIVATED: 'NOT_ACTIVATED', ENDED: 'ENDED' } as const;
describeEnum('LicenceStanding', LicenceStanding, 'Whether a licence lets its person in: it WORKS once it is activated, until 7 days after its subscription ends (S6).');

/** A licence as the vendor's own software asks for it: a view under the asker's walls. `works_until` is `graceEnd` in SQL. */
@Entity({
  view: true, tableName: 'licence_check',
  expression: `select l.id, l.vendor_id, l.email, p.code as product_code, s.edition_id, l.activated_at, s.ends_at + interval '168 hours' as works_until
    from licence l join subscription s on s.id = l.subscription_id join product p on p.id = s.product_id`,
})
@ObjectType({ description: 'What the vendor\'s software may know of a licence.' })
export class LicenceCheck {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'uuid' })
  vendorId!: string;

  @Column(() => String, 'Who has it, lower case.')
  email!: string;

  @Property({ type: 'text' })
  productCode!: string;

  @ToOne(() => Edition, 'In which version.')
  edition!: Ref<Edition>;

  @Column(() => GraphQLInstant, 'When it was activated; null while it was not.', { nullable: true })
  activatedAt?: Date | null;

  @Column(() => GraphQLInstant, 'Works until: 7 days after what is paid (S6).')
  worksUntil!: Date;

  @ComputedField(() => LicenceStanding, 'Whether it lets its person in.', {
    needs: { standing: (l) => `licence_standing(${l}.activated_at, ${l}.works_until, ${requestNow()})` }, of: ({ standing }) => standing,
  })
  standing!: keyof typeof LicenceStanding;
}
