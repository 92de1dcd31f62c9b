import { type EntityManager } from '@mikro-orm/postgresql';
import { Field, Int, ObjectType } from 'type-graphql';
import { tokenHash } from '../../platform/auth/tokens.ts';
import { type Context } from '../../platform/graphql/context.ts';
import { refuse, UserError } from '../../platform/graphql/refusals.ts';
import { GraphQLInstant } from '../../platform/graphql/scalars.ts';
import { queryIn } from '../../platform/orm/query.ts';
import { Order, Quote } from '../orders/index.ts';
import { MethodOnFileKind } from '../payments/index.ts';

@ObjectType({ description: 'Whose a line of a linked document is.' })
export class LinkedLine {
  @Field(() => Int, { description: 'The line, by its position.' })
  position!: number;

  @Field(() => String, { description: 'The company that it is for.' })
  companyName!: string;

  @Field(() => String, { description: 'On whose clock its time is told; an IANA name.' })
  timeZone!: string;
}

@ObjectType({ description: 'What a company pays with. Its number is never here (P1).' })
export class LinkedMethod {
  @Field(() => MethodOnFileKind, { description: 'A card, or a PayPal account.' })
  kind!: MethodOnFileKind;

  @Field(() => String, { nullable: true, description: 'As its provider spells it: visa, mastercard, paypal; null where nothing is on file.' })
  brand!: string | null;

  @Field(() => String, { nullable: true, description: 'The last four digits of a card.' })
  last4!: string | null;

  @Field(() => String, { nullable: true, description: 'The address of an account, masked.' })
  account!: string | null;

  @Field(() => Int, { nullable: true, description: 'The year in which a card ends.' })
  expiryYear!: number | null;

  @Field(() => Int, { nullable: true, description: 'The last month of that year in which it is good, 1 to 12.' })
  expiryMonth!: number | null;
}

@ObjectType({ description: 'The one quote or order that a link leads to. It shows nothing else: companies, subscriptions and the rest of the catalogue are not there to be read.' })
export class LinkedDocument {
  @Field(() => Quote, { nullable: true, description: 'The price; null once it is ordered. Its amounts where the link\'s readers are invoiced (M6).' })
  quote!: Pick<Quote, 'id'> | null;

  @Field(() => Order, { nullable: true, description: 'The order; null while there is only a price.' })
  order!: Pick<Order, 'id'> | null;

  @Field(() => [LinkedLine], { description: 'Whose its lines are.' })
  lines!: LinkedLine[];

  @Field(() => String, { description: 'Whose readers it was sent to.' })
  companyName!: string;

  @Field(() => String, { description: 'Who sells.' })
  vendorName!: string;

  @Field(() => String, { description: 'The seller\'s country, ISO 3166-1.' })
  vendorCountry!: string;

  @Field(() => String, { nullable: true, description: 'Who sent it; null where it was sent by itself, because a charge waits for its payer to agree.' })
  senderName!: string | null;

  @Field(() => String, { description: 'From which company; who sells, where it was sent by itself.' })
  senderCompanyName!: string;

  @Field(() => Boolean, { description: 'Whether it is an offer that can be accepted.' })
  canAccept!: boolean;

  @Field(() => LinkedMethod, { nullable: true, description: 'What its company pays with, which its readers may replace; null unless that company is invoiced, and pays by card or PayPal.' })
  paysWith!: LinkedMethod | null;

  @Field(() => GraphQLInstant, { description: 'When the link stops.' })
  expiresAt!: Date;
}

@ObjectType({ implements: UserError, description: 'The link opens nothing, and its code says why: DOCUMENT_LINK_UNKNOWN, DOCUMENT_LINK_EXPIRED, DOCUMENT_LINK_CLOSED (the company is closed).' })
export class DocumentLinkInvalid extends UserError {}

interface OpenedRow {
  fault: string | null;
  company: string;
  company_name: string;
  quoted: string | null;
  ordered: string | null;
  sender_name: string | null;
  sender_company_name: string;
  can_accept: boolean;
  vendor_name: string;
  vendor_country: string;
  expires_at: string;
  pays_with: LinkedMethod | null;
  companies: { position: number; name: string; timeZone: string }[];
}

/** From here on the transaction sees the one document that the link leads to, and nothing else, whoever is signed in. */
export async function openLink(em: EntityManager, { secret, now, language }: Pick<Context, 'secret' | 'now' | 'language'>, token: string): Promise<LinkedDocument | DocumentLinkInvalid> {
  const [row] = await queryIn<OpenedRow>(em, 'select * from open_document($1, $2)', [tokenHash(secret, token), now]);
  if (!row || row.fault) return refuse(DocumentLinkInvalid, `DOCUMENT_LINK_${row?.fault ?? 'UNKNOWN'}`, language, { path: ['token'] });
  return Object.assign(new LinkedDocument(), {
    quote: row.quoted === null ? null : { id: row.quoted }, order: row.ordered === null ? null : { id: row.ordered },
    lines: row.companies.map(({ position, name, timeZone }) => Object.assign(new LinkedLine(), { position, companyName: name, timeZone })),
    companyName: row.company_name, vendorName: row.vendor_name, vendorCountry: row.vendor_country, senderName: row.sender_name, senderCompanyName: row.sender_company_name, canAccept: row.can_accept, paysWith: row.pays_with && Object.assign(new LinkedMethod(), row.pays_with), expiresAt: new Date(row.expires_at),
  });
}

/** Opens a link for somebody who may be guessing. @throws RATE_LIMITED for who tries one token after the other */
export async function openLinkOf(em: EntityManager, context: Context, token: string): Promise<LinkedDocument | DocumentLinkInvalid> {
  const { limits, address } = context;
  await limits.attempt(`document ${address}`, address);
  const opened = await openLink(em, context, token);
  if (opened instanceof LinkedDocument) await limits.succeeded(`document ${address}`, address);
  return opened;
}
