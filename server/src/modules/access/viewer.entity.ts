import { type Ref } from '@mikro-orm/core';
import { Entity } from '@mikro-orm/decorators/legacy';
import { ObjectType } from 'type-graphql';
import { Column, Id, ToOne } from '../../platform/orm/columns.ts';
import { Currency } from '../../platform/orm/money.ts';
import { List, One } from '../../platform/read/relations.ts';
import { Tenant } from '../tenants/index.ts';
import { Language } from '../tenants/tenant.enums.ts';
import { ApiScope, Role, ViewerKind } from './access.enums.ts';
import { OwnTwoFactor } from '../two-factor/index.ts';
import { OwnSession } from './own-session.entity.ts';
import { User } from './user.entity.ts';

@Entity({
  view: true,
  tableName: 'viewer',
  expression: `select v.* from json_to_record(nullif(current_setting('app.identity', true), '')::json) as v(id uuid, kind text, name text, email text, role text, scopes text[], language text, home_id uuid, vendor_name text, vendor_country text, currency text) where v.id is not null`,
})
@ObjectType({ description: 'Who is asking.' })
export class Viewer {
  @Id('The user\'s or the key\'s.')
  id!: string;

  @Column(() => ViewerKind, 'A person or a program.')
  kind!: ViewerKind;

  @Column(() => String, 'Name of the person or of the key.')
  name!: string;

  @Column(() => String, 'E-mail of the person.', { nullable: true })
  email?: string | null;

  @Column(() => Role, 'What it may do (T2).')
  role!: Role;

  @Column(() => [ApiScope], 'A key\'s scopes; null for a person.', { nullable: true })
  scopes?: string[] | null;

  @Column(() => Language, 'The language it reads.')
  language!: Language;

  @ToOne(() => Tenant, 'The company it belongs to; it sees that and everything below.')
  home!: Ref<Tenant>;

  @One(() => User, { where: (user, viewer) => `${user}.id = ${viewer}.id` }, 'The person\'s own row; null for a key.')
  account?: User;

  @List(() => OwnSession, { where: () => 'true', orderBy: (session) => `${session}.created_at desc` }, 'Where the person is signed in; empty for a key.')
  sessions!: OwnSession[];

  @One(() => OwnTwoFactor, { where: () => 'true' }, 'The person\'s second step of signing in; null for a key.')
  twoFactor?: OwnTwoFactor;

  @Column(() => String, 'The root vendor, issuer of every invoice (P9).')
  vendorName!: string;

  @Column(() => String, 'The vendor\'s country, ISO 3166-1.')
  vendorCountry!: string;

  @Column(() => Currency, 'The vendor\'s currency (T1).')
  currency!: Currency;
}
