import { type VatExceptionData, vatExceptionKinds } from '@filiera/shared/schemas';
import { Check, Entity, Index, Property } from '@mikro-orm/decorators/legacy';
import { ObjectType } from 'type-graphql';
import { GraphQLDay, GraphQLInstant } from '../../platform/graphql/scalars.ts';
import { Column, Id } from '../../platform/orm/columns.ts';
import { describeEnum } from '../../platform/orm/enums.ts';
import { vatExceptionsWall } from '../../platform/orm/walls.ts';
import { Listing } from '../../platform/read/relations.ts';

export const VatExceptionKind = { PUBLIC_BODY: 'PUBLIC_BODY', LETTER_OF_INTENT: 'LETTER_OF_INTENT' } as const satisfies { [each in (typeof vatExceptionKinds)[number]]: each };
export type VatExceptionKind = keyof typeof VatExceptionKind;
describeEnum('VatExceptionKind', VatExceptionKind, 'A public body, which pays the VAT of its invoices to the state (split payment), or a habitual exporter, whose declaration of intent leaves VAT out.');

/** That two of one company never overlap is said in the database: `vat_exception_days`. */
@Listing({ sorts: { FROM: 'from' }, direction: 'DESC' })
@Entity({ rowLevelSecurity: 'force', policies: vatExceptionsWall })
@Index({ name: 'vat_exception_by_day', properties: ['tenantId', 'from', 'id'] })
@Check({ name: 'vat_exception_order', expression: '((until_day is null) or (until_day >= from_day))' })
@Check({ name: 'vat_exception_declared', expression: `((kind <> 'LETTER_OF_INTENT') or ((until_day is not null) and (reference_day is not null)))` })
@ObjectType({ description: 'That a company in the vendor\'s country is taxed unlike others for some time (P2, M3): recorded by the vendor, ended earlier at most, never changed.' })
export class VatException {
  @Id()
  id!: string;

  @Property({ type: 'uuid' })
  tenantId!: string;

  @Property({ type: 'uuid' })
  vendorId!: string;

  @Column(() => VatExceptionKind, 'Which.')
  kind!: VatExceptionKind;

  @Column(() => GraphQLDay, 'First day on which it holds, by the vendor\'s calendar.', { fieldName: 'from_day' })
  from!: string;

  @Column(() => GraphQLDay, 'First day on which it no longer holds; null as long as no end is known.', { fieldName: 'until_day', nullable: true })
  until?: string | null;

  @Column(() => String, 'What it rests on: the number of the declaration, or what the body is known by.')
  reference!: string;

  @Column(() => GraphQLDay, 'When the declaration was received by the Agenzia.', { nullable: true })
  referenceDay?: string | null;

  @Column(() => GraphQLInstant, 'When it was recorded.')
  recordedAt!: Date;

  @Column(() => String, 'Who recorded it, as words.')
  recordedByName!: string;

  /** Its values for the audit log. */
  snapshot(): VatExceptionData {
    const { kind, from, until = null, reference, referenceDay = null } = this;
    return { kind, from, until, reference, referenceDay };
  }
}
