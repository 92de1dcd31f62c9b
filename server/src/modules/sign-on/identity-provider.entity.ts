import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Int, ObjectType } from 'type-graphql';
import { type IdentityProviderSettings } from '@filiera/shared/schemas';
import { GraphQLInstant } from '../../platform/graphql/scalars.ts';
import { Column, Id } from '../../platform/orm/columns.ts';
import { identityWall } from '../../platform/orm/walls.ts';

@Entity({ rowLevelSecurity: 'force', policies: identityWall })
@ObjectType({ description: 'Where the people of a vendor\'s tree may sign in instead of here (OpenID Connect). Its secret is not told.' })
export class IdentityProvider {
  @Id('The vendor\'s id.', { fieldName: 'tenant_id' })
  id!: string;

  @Property({ type: 'uuid' })
  vendorId!: string;

  @Column(() => String, 'Its address, as its own documents have it.')
  issuer!: string;

  @Column(() => String, 'How it calls this portal.')
  clientId!: string;

  @Column(() => String, 'What its button on the sign-in page says.')
  buttonLabel!: string;

  @Column(() => Boolean, 'Whether one may sign in by it.')
  isEnabled!: boolean;

  @Column(() => Int, 'Raised by every save; send back what you read (A4).')
  version: number = 0;

  @Column(() => GraphQLInstant, 'Last saved.')
  updatedAt!: Date;

  @Column(() => String, 'By whom.', { nullable: true })
  updatedByName?: string | null;

  save({ issuer, clientId, buttonLabel, isEnabled }: Omit<IdentityProviderSettings, 'clientSecret'>, byName: string, at: Date): void {
    Object.assign(this, { issuer, clientId, buttonLabel, isEnabled, version: this.version + 1, updatedAt: at, updatedByName: byName });
  }

  /** What it says of itself, for the audit log. */
  snapshot(): Record<string, unknown> {
    const { issuer, clientId, buttonLabel, isEnabled } = this;
    return { issuer, clientId, buttonLabel, isEnabled };
  }
}
