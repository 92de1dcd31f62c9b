import { instant, toDate } from '@filiera/shared/period';
import { lockedProfileFields, type CompanyProfile as StoredProfile } from '@filiera/shared/schemas';
import { isInVies, nextVatQuestion } from '@filiera/shared/vat';
import { Embeddable, Entity, Index, Property } from '@mikro-orm/decorators/legacy';
import { Field, Int, ObjectType } from 'type-graphql';
import { GraphQLInstant } from '../../platform/graphql/scalars.ts';
import { Column, Id, Part } from '../../platform/orm/columns.ts';
import { describeEnum } from '../../platform/orm/enums.ts';
import { isTenant } from '../../platform/orm/walls.ts';
import { ComputedField, requestNow } from '../../platform/read/computed.ts';
import { Language } from '../tenants/tenant.enums.ts';
import { type Told } from './vat-check.entity.ts';

export const VatStatus = { UNVERIFIED: 'UNVERIFIED', VALID: 'VALID', INVALID: 'INVALID', UNAVAILABLE: 'UNAVAILABLE' } as const;
export type VatStatus = keyof typeof VatStatus;
describeEnum('VatStatus', VatStatus, 'What is known of a VAT number: VALID or INVALID as the register told, UNAVAILABLE when it told nothing, UNVERIFIED before it was asked. Only VALID earns a reverse charge (M3).');

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
@Index({ name: 'company_profile_vat_check_due', expression: 'create index company_profile_vat_check_due on company_profile (vat_check_due_at) where vat_check_due_at is not null' })
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

  @Column(() => VatStatus, 'Whether the number was verified (M3).')
  vatStatus: VatStatus = VatStatus.UNVERIFIED;

  @Column(() => GraphQLInstant, 'When the register told that, or was last asked in vain; null where that is not recorded.', { nullable: true })
  vatToldAt?: Date | null;

  @Column(() => String, 'The register\'s own number of its answer, which proves that it was asked.', { nullable: true })
  vatConsultationNumber?: string | null;

  @Column(() => String, 'Why the register told nothing: its own code (MS_UNAVAILABLE ...), or TIMEOUT, NO_ANSWER, UNREADABLE, HTTP_ with a status. Only while UNAVAILABLE.', { nullable: true })
  vatUnavailableReason?: string | null;

  @Column(() => GraphQLInstant, 'When the register is asked next; in the past while it is being asked, null where nothing is to be asked.', { nullable: true })
  vatCheckDueAt?: Date | null;

  /** how often it was asked in vain, one after the other */
  @Column(() => Int, 'How often it was asked in vain.', { hidden: true, default: 0 })
  vatCheckTries: number = 0;

  /** since when somebody waits for its answer */
  @Column(() => GraphQLInstant, 'Since when an answer is waited for.', { hidden: true, nullable: true })
  vatCheckAskedAt?: Date | null;

  @ComputedField(() => Boolean, 'Whether the register is being asked, or about to be.', { needs: { due: (p) => `${p}.vat_check_due_at <= ${requestNow()}` }, of: ({ due }) => due === true })
  isVatCheckUnderWay!: boolean;

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
    const { vatNumber, country } = this;
    Object.assign(this, values, { address: Object.assign(new Address(), values.address) });
    if (vatNumber !== this.vatNumber || country !== this.country) this.forgetVatCheck(at);
    this.version += 1;
    this.updatedAt = at;
    this.updatedByName = byName;
  }

  /** Of a number that is new nothing is known; the register is asked, where it knows of such numbers. */
  forgetVatCheck(at: Date): void {
    Object.assign(this, { vatStatus: VatStatus.UNVERIFIED, vatToldAt: null, vatConsultationNumber: null, vatUnavailableReason: null, vatCheckDueAt: null, vatCheckTries: 0, vatCheckAskedAt: null });
    this.awaitVatCheck(at);
  }

  /** The register is to be asked now, as for the first time, whatever is known. */
  awaitVatCheck(at: Date): void {
    if (this.isVatCheckDue(at) || !this.viesNumber) return;
    Object.assign(this, { vatCheckDueAt: at, vatCheckTries: 0 });
  }

  isVatCheckDue(at: Date): boolean {
    return this.vatCheckDueAt !== null && this.vatCheckDueAt !== undefined && this.vatCheckDueAt <= at;
  }

  /** The number as the register can be asked for it; null without one, or where it knows nothing of such. */
  get viesNumber(): { country: string; number: string } | null {
    const { country, vatNumber: number } = this;
    return number && isInVies({ country, number }) ? { country, number } : null;
  }

  /** Takes over what the register told. When it told nothing, what was known stays; a number of which nothing is known is asked for again. */
  hear({ answer, toldAt, consultationNumber, reason, at }: Told, now: Date): void {
    const isKnown = this.vatStatus === VatStatus.VALID || this.vatStatus === VatStatus.INVALID;
    Object.assign(this, { vatCheckDueAt: null, vatCheckAskedAt: null });
    if (answer !== 'UNAVAILABLE') Object.assign(this, { vatStatus: answer, vatToldAt: toldAt ?? at, vatConsultationNumber: consultationNumber, vatUnavailableReason: null, vatCheckTries: 0 });
    else if (!isKnown) {
      this.vatCheckTries += 1;
      Object.assign(this, { vatStatus: answer, vatToldAt: at, vatUnavailableReason: reason, vatCheckDueAt: toDate(nextVatQuestion(this.vatCheckTries, instant(now))) });
    }
  }
}
