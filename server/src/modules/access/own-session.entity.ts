import { Entity } from '@mikro-orm/decorators/legacy';
import { ObjectType } from 'type-graphql';
import { GraphQLInstant } from '../../platform/graphql/scalars.ts';
import { Column, Id } from '../../platform/orm/columns.ts';
import { ComputedField } from '../../platform/read/computed.ts';

/** What one sees of one's own sessions; the sessions themselves are granted to nobody. */
@Entity({ view: true, tableName: 'own_session', expression: 'select id, created_at, expires_at, user_agent, address from own_sessions()' })
@ObjectType({ description: 'A browser in which the person is signed in.' })
export class OwnSession {
  @Id()
  id!: string;

  @Column(() => GraphQLInstant, 'When it was opened.')
  createdAt!: Date;

  @Column(() => GraphQLInstant, 'When it ends by itself.')
  expiresAt!: Date;

  @Column(() => String, 'What the browser calls itself.', { nullable: true })
  userAgent?: string | null;

  @Column(() => String, 'The network address it was opened from.', { nullable: true })
  address?: string | null;

  @ComputedField(() => Boolean, 'Whether it is the one that asks.', { needs: { id: (s) => `${s}.id` }, of: ({ id }, viewer) => id === viewer.sessionId })
  isCurrent!: boolean;
}
