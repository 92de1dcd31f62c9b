import { Field, ID, InputType, Int } from 'type-graphql';
import { Language } from '../tenants/tenant.enums.ts';

@InputType({ description: 'A postal address.' })
export class AddressInput {
  @Field(() => String, { description: 'Street or square.' })
  street!: string;

  @Field(() => String, { nullable: true, description: 'House number.' })
  number?: string | null;

  @Field(() => String, { description: 'In the form of its country (A3).' })
  postalCode!: string;

  @Field(() => String, { description: 'Town.' })
  city!: string;

  @Field(() => String, { nullable: true, description: 'Two letters in Italy, where it must be there.' })
  province?: string | null;

  @Field(() => String, { description: 'ISO 3166-1, two letters.' })
  country!: string;
}

@InputType()
export abstract class CompanyInput {
  @Field(() => String, { description: 'The name on invoices.' })
  legalName!: string;

  @Field(() => String, { description: 'ISO 3166-1, two letters.' })
  country!: string;

  @Field(() => String, { nullable: true, description: 'With or without its prefix; checked by format and check digit (A3).' })
  vatNumber?: string | null;

  @Field(() => String, { nullable: true, description: 'Codice fiscale (A3).' })
  taxCode?: string | null;

  @Field(() => AddressInput, { description: 'Registered office.' })
  address!: AddressInput;
}

@InputType({ description: 'The whole Anagrafica as it is to be, and the version that was read.' })
export class UpdateCompanyProfileInput extends CompanyInput {
  @Field(() => ID, { description: 'The company.' })
  tenantId!: string;

  @Field(() => Int, { description: 'The version that was read (A4).' })
  version!: number;

  @Field(() => String, { nullable: true, description: 'The name it trades under.' })
  tradeName?: string | null;

  @Field(() => String, { nullable: true, description: 'S.r.l., S.p.A., GmbH ...' })
  legalForm?: string | null;

  @Field(() => String, { nullable: true, description: 'As dialled in its country, or with the international prefix.' })
  phone?: string | null;

  @Field(() => String, { nullable: true, description: 'Certified e-mail.' })
  pec?: string | null;

  @Field(() => String, { nullable: true, description: '7 characters, 6 for public bodies.' })
  sdiCode?: string | null;

  @Field(() => String, { nullable: true, description: 'Web site.' })
  website?: string | null;

  @Field(() => Language, { description: 'The language it is written to in.' })
  language!: Language;

  @Field(() => String, { description: 'IANA name.' })
  timeZone!: string;
}
