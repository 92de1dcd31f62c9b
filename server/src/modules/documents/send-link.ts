import { daysLater, instant, toDate } from '@filiera/shared/period';
import { Field, Int, ObjectType } from 'type-graphql';
import { spendOfHour } from '../../platform/auth/hourly-limit.ts';
import { linkToken, tokenHash } from '../../platform/auth/tokens.ts';
import { forbidden } from '../../platform/graphql/errors.ts';
import { FieldIssue, InvalidInput, refuse, UserError } from '../../platform/graphql/refusals.ts';
import { GraphQLInstant } from '../../platform/graphql/scalars.ts';
import { type UseCase } from '../../platform/graphql/use-case.ts';
import { type Language } from '../../platform/i18n/translate.ts';
import { newId } from '../../platform/orm/new-id.ts';
import { queryIn } from '../../platform/orm/query.ts';
import { queueMails, type MailOrder } from '../mails/index.ts';

/** How long a link stays good. */
export const linkDays = 30;
/** As many people get one document. */
export const mostReaders = 20;
/** Nobody's mailbox is filled by us: so many people are written to in an hour by one sender, and at one company by all of the sender's company. What one company uses up is not another's. */
const mostAnHour = { sender: 100, company: 40 };

@ObjectType({ description: 'The document is on its way.' })
export class DocumentSentPayload {
  @Field(() => String, { description: 'Whose people get it.' })
  companyName!: string;

  @Field(() => Int, { description: 'How many they are.' })
  recipientCount!: number;

  @Field(() => GraphQLInstant, { description: 'When the link in the mail stops.' })
  expiresAt!: Date;
}

@ObjectType({ implements: UserError, description: 'The company has neither a billing contact nor an administrator who could read it.' })
export class NobodyToRead extends UserError {}

export interface Reader {
  email: string;
  name: string;
  language: Language;
  company_name: string;
}

/** Who gets a document of a company where nobody is chosen: its billing contacts, else its administrators, else those who are invited as such; of many the first. */
export async function usualReaders({ em }: UseCase, tenantId: string): Promise<Reader[]> {
  return queryIn<Reader>(em, 'select email, name, language, company_name from document_readers($1) where is_usual order by email limit $2', [tenantId, mostReaders]);
}

/** Those of a company's people whose addresses are given: nobody else reads what it is asked to accept, whoever sends it. */
export async function readersAt({ em, language }: UseCase, tenantId: string, addresses: readonly string[]): Promise<Reader[] | InvalidInput> {
  const known = await queryIn<Reader>(em, 'select email, name, language, company_name from document_readers($1)', [tenantId]);
  const asked = addresses.map((address) => address.trim().toLowerCase());
  const issues = asked.flatMap((address, index) => (known.some(({ email }) => email === address) ? [] : [FieldIssue.of(['readers', index], 'document.noReader', language)]));
  return issues.length > 0 ? InvalidInput.of(issues, language) : known.filter(({ email }) => asked.includes(email));
}

export interface LinkOrder {
  /** whose people they are */
  tenantId: string;
  readers: readonly Reader[];
  document: { quoteId: string } | { orderId: string };
  letter: Extract<MailOrder['letter'], 'quoteOffered' | 'quoteShared' | 'orderShared'>;
  /** what the letter mentions, in the reader's language */
  words: (language: Language) => Record<string, string>;
  objectPath: string;
}

/** Makes a link to a document and mails it to its readers, each in their language. @throws FORBIDDEN to a program: a person offers; RATE_LIMITED */
export async function sendLink(useCase: UseCase, { tenantId, readers, document, letter, words, objectPath }: LinkOrder): Promise<DocumentSentPayload | NobodyToRead> {
  const { em, viewer, now, language, secret } = useCase;
  if (viewer.kind !== 'USER') throw forbidden();
  const [first] = readers;
  if (!first) return refuse(NobodyToRead, 'NOBODY_TO_READ', language);
  await spendOfHour(useCase, readers.length, [{ key: `documents of ${viewer.id}`, most: mostAnHour.sender }, { key: `documents of ${viewer.home.id} to ${tenantId}`, most: mostAnHour.company }]);
  const id = newId(now);
  const expiresAt = toDate(daysLater(instant(now), linkDays));
  await em.flush();
  await queryIn(em, 'select issue_document_link($1, $2, $3, $4, $5, $6, $7)', [
    id, tokenHash(secret, linkToken(secret, id)), tenantId, 'quoteId' in document ? document.quoteId : null, 'orderId' in document ? document.orderId : null, now, expiresAt,
  ]);
  await queueMails(useCase, readers.map(({ email: address, name, language: theirs, company_name: company }) => ({
    letter, area: 'BILLING', tenantId, to: { address, name, language: theirs }, key: `document:${id}:${address}`, link: { id, path: '/pay/{token}' }, objectPath,
    words: { company, sender: viewer.name, senderCompany: viewer.home.name, ...words(theirs) },
  })));
  return Object.assign(new DocumentSentPayload(), { companyName: first.company_name, recipientCount: readers.length, expiresAt });
}

export const rememberedSending = {
  forget: (sent: DocumentSentPayload) => ({ companyName: sent.companyName, recipientCount: sent.recipientCount, expiresAt: sent.expiresAt.toISOString() }),
  recall: ({ companyName, recipientCount, expiresAt }: Record<string, unknown>) => Object.assign(new DocumentSentPayload(), { companyName: String(companyName), recipientCount: Number(recipientCount), expiresAt: new Date(String(expiresAt)) }),
};
