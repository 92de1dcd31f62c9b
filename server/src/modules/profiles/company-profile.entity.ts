import { lockedProfileFields, type CompanyProfile as StoredProfile } from '@filiera/shared/schemas';
import { Embeddable, Entity, Index, Property } from '@mikro-orm/decorators/legacy';
import { Field, Int, ObjectType } from 'type-graphql';
import { GraphQLInstant } from '../../platform/graphql/scalars.ts';
import { Column, Id, Part } from '../../platform/orm/columns.ts';
import { describeEnum } from '../../platform/orm/enums.ts';
import { isTenant } from '../../platform/orm/walls.ts';
import { ComputedField } from '../../platform/read/computed.ts';
import { Language } from '../tenants/tenant.enums.ts';

export const VatStatus = { UNVERIFIED: 'UNVERIFIED', VALID: 'VALID', INVALID: 'INVALID' } as const;
export type VatStatus = keyof typeof VatStatus;
describeEnum('VatStatus', VatStatus, 'What the authority says of a VAT number; only VALID earns a reverse charge (M3).');

@Embeddable()
@ObjectType({ description: 'A postal address.' })
export class Address {
  @Property({ type: 'text' })
  @Field(() => String, { description: 'Street or square.' })
  street!: string;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'House number.' })
  number?: string | null;

  @Property({ type: 'text' })
  @Field(() => String, { description: 'CAP or postal code, in the form of its country (A3).' })
  postalCode!: string;

  @Property({ type: 'text' })
  @Field(() => String, { description: 'Town.' })
  city!: string;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Two letters in Italy, free elsewhere.' })
  province?: string | null;

  @Property({ type: 'text' })
  @Field(() => String, { description: 'ISO 3166-1, two letters.' })
  country!: string;

  /** On one line, for the audit log. */
  static words({ street, number, postalCode, city, province, country }: Address): string {
    return [[street, number].filter(Boolean).join(' '), [postalCode, city, province && `(${province})`].filter(Boolean).join(' '), country].join(', ');
  }
}

const columnOf = { legalName: 'legal_name', vatNumber: 'vat_number', taxCode: 'tax_code', country: 'country' } as const;

@Entity({ rowLevelSecurity: 'force', policies: isTenant })
@Index({ name: 'company_profile_by_vat_number', properties: ['vendorId', 'vatNumber'] })
@ObjectType({ description: 'A company\'s Anagrafica (A1).' })
export class CompanyProfile {
  @Id('The company\'s id.', { fieldName: 'tenant_id' })
  id!: string;

  @Property({ type: 'uuid' })
  vendorId!: string;

  @Column(() => String, 'The name on invoices; locked once set (A2).')
  legalName!: string;

  @Column(() => String, 'The name it trades under.', { nullable: true })
  tradeName?: string | null;

  @Column(() => String, 'ISO 3166-1, two letters; locked once set (A2).')
  country!: string;

  @Column(() => String, 'Without the country prefix; locked once set (A2, A3).', { nullable: true })
  vatNumber?: string | null;

  @Column(() => VatStatus, 'Whether the number was verified.')
  vatStatus: VatStatus = VatStatus.UNVERIFIED;

  @Column(() => String, 'Codice fiscale; locked once set (A2, A3).', { nullable: true })
  taxCode?: string | null;

  @Column(() => String, 'S.r.l., S.p.A., GmbH ...', { nullable: true })
  legalForm?: string | null;

  @Column(() => String, 'E.164.', { nullable: true })
  phone?: string | null;

  @Column(() => String, 'Certified e-mail for invoices.', { nullable: true })
  pec?: string | null;

  @Column(() => String, 'Where the SdI delivers invoices: 7 characters, 6 for public bodies.', { nullable: true })
  sdiCode?: string | null;

  @Column(() => String, 'Web site.', { nullable: true })
  website?: string | null;

  @Part(() => Address, 'Registered office.')
  address!: Address;

  @Column(() => Language, 'The language it is written to in.')
  language: Language = Language.it;

  @Column(() => String, 'IANA name; the day of its periods is counted there (S2).')
  timeZone: string = 'Europe/Rome';

  @Column(() => Int, 'Raised by every save; send back what you read (A4).')
  version: number = 1;

  @Column(() => GraphQLInstant, 'Last saved.')
  updatedAt!: Date;

  @Column(() => String, 'Who saved it last, as words.', { nullable: true })
  updatedByName?: string | null;

  @ComputedField(() => [String], 'Which of legal name, country, VAT number and tax code are set, and so change only by ticket (A2).', {
    needs: Object.fromEntries(lockedProfileFields.map((field) => [field, (p: string) => `${p}.${columnOf[field]} is not null`])),
    of: (isSet) => lockedProfileFields.filter((field) => isSet[field]),
  })
  lockedFields!: string[];

  /** Takes over what was saved; whoever reads an older version cannot save over it (A4). */
  save(values: StoredProfile, byName: string, at: Date): void {
    const { vatNumber } = this;
    Object.assign(this, values, { address: Object.assign(new Address(), values.address) });
    if (vatNumber !== this.vatNumber) this.vatStatus = VatStatus.UNVERIFIED;
    this.version += 1;
    this.updatedAt = at;
    this.updatedByName = byName;
  }
}
