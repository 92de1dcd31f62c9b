import { type Ref } from '@mikro-orm/core';
import { Entity, Index, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Int, ObjectType } from 'type-graphql';
import { GraphQLInstant } from '../../platform/graphql/scalars.ts';
import { Column, Id, ToOne } from '../../platform/orm/columns.ts';
import { invoicesWall } from '../../platform/orm/walls.ts';
import { type Computed, ComputedField } from '../../platform/read/computed.ts';
import { List } from '../../platform/read/relations.ts';
import { Invoice } from './invoice.entity.ts';
import { type Buyer } from './parties.ts';
import { TransmissionNotification } from './transmission-notification.entity.ts';
import { TransmissionState } from './transmission.enums.ts';

/** What an attempt says of the buyer otherwise than the invoice, which is never changed. A key that is there counts: null is none. */
export type CorrectedRecipient = { sdiCode?: string | null; pec?: string | null; address?: Buyer['address'] };

const corrected = (key: 'sdiCode' | 'pec'): Computed => ({ needs: { value: (t) => `${t}.recipient ->> '${key}'` }, of: ({ value }) => value, nullable: true });

/** Only the database writes it: by trigger when an invoice is issued, by `resend_invoice`, and by what is told. */
@Entity({ rowLevelSecurity: 'force', policies: invoicesWall })
@Unique({ name: 'transmission_attempt', properties: ['invoice', 'attempt'] })
@Unique({ name: 'transmission_file', properties: ['fileName'] })
@Unique({ name: 'transmission_of_both', properties: ['tenantId', 'vendorId', 'id'] })
@Index({ name: 'transmission_unsent', expression: `create index transmission_unsent on transmission (vendor_id, asked_at) where sent_at is null and state <> 'REJECTED'` })
@Index({ name: 'transmission_in_state', properties: ['vendorId', 'state'] })
@ObjectType({ description: 'One attempt to hand an invoice to the Italian exchange system (SdI). After a rejection there may be another, under the same number and day of the invoice and another name of the file (M4).' })
export class Transmission {
  @Id()
  id!: string;

  /** who was invoiced */
  @Property({ type: 'uuid' })
  tenantId!: string;

  @Property({ type: 'uuid' })
  vendorId!: string;

  @ToOne(() => Invoice, 'What is transmitted.', { hidden: true })
  invoice!: Ref<Invoice>;

  @Column(() => Int, 'From 1.')
  attempt!: number;

  @Column(() => String, 'The file\'s official name, which no other file of its sender has; null until it is made.', { nullable: true })
  fileName?: string | null;

  @Column(() => TransmissionState, 'Where it stands.', { default: 'WAITING' })
  state: TransmissionState = TransmissionState.WAITING;

  @Column(() => GraphQLInstant, 'Since when.')
  stateAt!: Date;

  @Column(() => String, 'Of a rejection: the exchange system\'s code of the first fault, or ours of what it would have found; of a public body\'s refusal, EC02.', { nullable: true })
  code?: string | null;

  @Column(() => String, 'All that was told with it, in Italian.', { nullable: true })
  reason?: string | null;

  @Column(() => String, 'What the intermediary calls it.', { nullable: true })
  reference?: string | null;

  @Property({ type: 'json', columnType: 'jsonb', nullable: true })
  recipient?: CorrectedRecipient | null;

  @ComputedField(() => String, 'The code that this attempt goes to, where it is another than the invoice says.', corrected('sdiCode'))
  recipientSdiCode?: string | null;

  @ComputedField(() => String, 'The certified address that this attempt goes to, where it is another than the invoice says.', corrected('pec'))
  recipientPec?: string | null;

  @Column(() => GraphQLInstant, 'When it was asked for: with the invoice, or when it was sent again.')
  askedAt!: Date;

  @Column(() => GraphQLInstant, 'When the intermediary took it.', { nullable: true })
  sentAt?: Date | null;

  @List(() => TransmissionNotification, { by: 'transmission_id', orderBy: (one) => `${one}.told_at, ${one}.id` }, 'All that was told of it, oldest first.')
  notifications!: TransmissionNotification[];
}
