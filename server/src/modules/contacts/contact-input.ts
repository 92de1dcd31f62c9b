import { Field, ID, InputType, Int } from 'type-graphql';
import { Language } from '../tenants/tenant.enums.ts';
import { OwnProofInput } from '../two-factor/index.ts';
import { ContactType } from './contact.entity.ts';

@InputType()
export abstract class ContactInput {
  @Field(() => String, { nullable: true, description: 'As dialled in the company\'s country, or with the international prefix.' })
  phone?: string | null;

  @Field(() => String, { nullable: true, description: 'Job title.' })
  jobTitle?: string | null;

  @Field(() => Language, { nullable: true, description: 'What it is written to in; left out, its user\'s language, else its company\'s (C5).' })
  language?: Language | null;

  @Field(() => [ContactType], { description: 'One or more; they add up.' })
  types!: ContactType[];
}

@InputType({ description: 'A new contact, made from a user or from nothing (C1).' })
export class AddContactInput extends ContactInput {
  @Field(() => ID, { description: 'The company.' })
  tenantId!: string;

  @Field(() => ID, { nullable: true, description: 'Made from this user of the company.' })
  userId?: string | null;

  @Field(() => String, { nullable: true, description: 'First name; needed where it is made from nothing, else the user\'s.' })
  firstName?: string | null;

  @Field(() => String, { nullable: true, description: 'Last name; needed where it is made from nothing, else the user\'s.' })
  lastName?: string | null;

  @Field(() => String, { nullable: true, description: 'Business e-mail; needed where it is made from nothing, else the user\'s.' })
  email?: string | null;
}

@InputType({ description: 'The whole contact as it is to be, and the version that was read.' })
export class UpdateContactInput extends ContactInput {
  @Field(() => ID, { description: 'The contact.' })
  contactId!: string;

  @Field(() => Int, { description: 'The version that was read (A4).' })
  version!: number;

  @Field(() => String, { description: 'First name; of one made from a user it stays the user\'s.' })
  firstName!: string;

  @Field(() => String, { description: 'Last name; of one made from a user it stays the user\'s.' })
  lastName!: string;

  @Field(() => String, { description: 'Business e-mail; of one made from a user it waits for its confirmation (C3).' })
  email!: string;

  @Field(() => OwnProofInput, { nullable: true, description: 'That it is oneself; asked for where it is one\'s own e-mail that is to be another.' })
  proof?: OwnProofInput | null;

  @Field(() => String, { description: 'The same key with the same input gets the first answer again: a new e-mail of a user is written to (S13).' })
  idempotencyKey!: string;
}

@InputType({ description: 'Which contact, as it was read.' })
export class RemoveContactInput {
  @Field(() => ID, { description: 'The contact.' })
  contactId!: string;

  @Field(() => Int, { description: 'The version that was read (A4).' })
  version!: number;
}
