import { type FiscalSettingsData, fiscalRegimes, memberships } from '@filiera/shared/schemas';
import { Check, Entity, Property } from '@mikro-orm/decorators/legacy';
import { Int, ObjectType } from 'type-graphql';
import { GraphQLInstant, GraphQLSafeInteger } from '../../platform/graphql/scalars.ts';
import { Column, Id } from '../../platform/orm/columns.ts';
import { describeEnum } from '../../platform/orm/enums.ts';
import { statementsWall } from '../../platform/orm/walls.ts';

const named = <Name extends string>(names: readonly Name[]): { readonly [each in Name]: each } => Object.fromEntries(names.map((name) => [name, name])) as { [each in Name]: each };

export const FiscalRegime = named(fiscalRegimes);
export type FiscalRegime = (typeof fiscalRegimes)[number];
describeEnum('FiscalRegime', FiscalRegime, 'Regime of an Italian seller, as FatturaPA calls it: RF01 the ordinary one, RF17 VAT when it is paid.');

export const Membership = named(memberships);
export type Membership = (typeof memberships)[number];
describeEnum('Membership', Membership, 'Of a company of the Italian register: SU one shareholder, SM several.');

@Entity({ rowLevelSecurity: 'force', policies: statementsWall })
@Check({ name: 'fiscal_settings_of_vendor', expression: 'tenant_id = vendor_id' })
@Check({ name: 'fiscal_settings_series', expression: `((series is null) or (series ~ '^[A-Z]{1,4}$'))` })
@ObjectType({ description: 'What a vendor\'s invoices say of it besides its Anagrafica and the account of its transfers: for its own people who handle money.' })
export class FiscalSettings {
  @Id('The vendor\'s id.', { fieldName: 'tenant_id' })
  id!: string;

  @Property({ type: 'uuid' })
  vendorId!: string;

  @Column(() => FiscalRegime, 'Regime; null for a seller outside Italy.', { nullable: true })
  regime?: FiscalRegime | null;

  @Column(() => String, 'Register of companies: province of the office, two letters; null for who is not in it.', { nullable: true })
  reaOffice?: string | null;

  @Column(() => String, 'Its number there.', { nullable: true })
  reaNumber?: string | null;

  @Column(() => GraphQLSafeInteger, 'Share capital paid in, in cents.', { nullable: true })
  shareCapitalMinor?: number | null;

  @Column(() => Membership, 'One shareholder or several.', { nullable: true })
  membership?: Membership | null;

  @Column(() => Boolean, 'Whether it is being wound up.')
  isInLiquidation: boolean = false;

  @Column(() => String, 'Letters before the number of each invoice; null for none. Another series is numbered from 1 (M4).', { nullable: true })
  series?: string | null;

  @Column(() => Boolean, 'Whether what it issues is handed to the Italian exchange system from here (SdI).', { default: false })
  transmitsInvoices: boolean = false;

  @Column(() => Boolean, 'Whether stamp duty is charged to whoever is invoiced; else the vendor bears it (M3).')
  chargesStampDuty: boolean = false;

  @Column(() => Int, 'Raised by every save; send back what you read, 0 where there was none (A4).')
  version: number = 0;

  @Column(() => GraphQLInstant, 'Last saved.')
  updatedAt!: Date;

  @Column(() => String, 'Who saved it last, as words.')
  updatedByName!: string;

  save(data: FiscalSettingsData, byName: string, at: Date): void {
    Object.assign(this, data);
    this.version += 1;
    this.updatedAt = at;
    this.updatedByName = byName;
  }

  /** Its values for the audit log. */
  snapshot(): FiscalSettingsData {
    const { regime = null, reaOffice = null, reaNumber = null, shareCapitalMinor = null, membership = null, isInLiquidation, series = null, chargesStampDuty } = this;
    return { regime, reaOffice, reaNumber, shareCapitalMinor, membership, isInLiquidation, series, chargesStampDuty };
  }
}
