import { Entity, Index, Property } from '@mikro-orm/decorators/legacy';
import { ObjectType } from 'type-graphql';
import { GraphQLInstant, GraphQLJson } from '../../platform/graphql/scalars.ts';
import { Column, Id } from '../../platform/orm/columns.ts';
import { describeEnum } from '../../platform/orm/enums.ts';
import { ownTenant } from '../../platform/orm/walls.ts';
import { Listing } from '../../platform/read/relations.ts';

export const VatAnswer = { VALID: 'VALID', INVALID: 'INVALID', UNAVAILABLE: 'UNAVAILABLE' } as const;
export type VatAnswer = keyof typeof VatAnswer;
describeEnum('VatAnswer', VatAnswer, 'What the register told of a VAT number; UNAVAILABLE when it told nothing (M3).');

/** What was told of a number, whichever companies have it. */
export type Told = Pick<VatCheck, 'at' | 'answer' | 'reason' | 'toldAt' | 'consultationNumber' | 'name' | 'address' | 'proof'>;

@Listing({ sorts: { AT: 'at' }, direction: 'DESC' })
@Entity({ rowLevelSecurity: 'force', policies: ownTenant })
@Index({ name: 'vat_check_by_time', properties: ['tenantId', 'at', 'id'] })
@Index({ name: 'vat_check_by_number', properties: ['vendorId', 'country', 'vatNumber', 'at'] })
@ObjectType({ description: 'That the register of VAT numbers was asked for a company\'s, and what it told: the proof of a reverse charge. Written once (M3).' })
export class VatCheck {
  @Id()
  id!: string;

  @Property({ type: 'uuid' })
  tenantId!: string;

  @Property({ type: 'uuid' })
  vendorId!: string;

  @Column(() => GraphQLInstant, 'When the register was asked: for this company, or for another one of its vendor with the same number, not a day before.')
  at!: Date;

  @Column(() => String, 'ISO 3166-1, two letters.')
  country!: string;

  @Column(() => String, 'The number asked for, without its prefix.')
  vatNumber!: string;

  @Column(() => VatAnswer, 'What it told.')
  answer!: VatAnswer;

  @Column(() => String, 'Why it told nothing: its own code, or TIMEOUT, NO_ANSWER, UNREADABLE, HTTP_ with a status.', { nullable: true })
  reason?: string | null;

  @Column(() => GraphQLInstant, 'The instant that it gave itself.', { nullable: true })
  toldAt?: Date | null;

  @Column(() => String, 'Its own number of the answer; only while the vendor has a number to ask with.', { nullable: true })
  consultationNumber?: string | null;

  @Column(() => String, 'Whose number it is, as it tells; not every state does.', { nullable: true })
  name?: string | null;

  @Column(() => String, 'Their address, as it tells.', { nullable: true })
  address?: string | null;

  @Column(() => GraphQLJson, 'What was asked and what came back, as it came; null when nothing did.', { nullable: true, cost: 1 })
  proof?: Record<string, unknown> | null;
}
