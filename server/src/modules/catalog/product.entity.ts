import { type Ref } from '@mikro-orm/core';
import { Check, Embeddable, Entity, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Field, Int, ObjectType } from 'type-graphql';
import { GraphQLInstant } from '../../platform/graphql/scalars.ts';
import { Column, Id, Part, ToOne } from '../../platform/orm/columns.ts';
import { Money } from '../../platform/orm/money.ts';
import { catalogue, linkedCatalogue } from '../../platform/orm/walls.ts';
import { List, Listing } from '../../platform/read/relations.ts';
import { Cadence } from './catalog.enums.ts';

@Embeddable()
@ObjectType({ description: 'A text in the languages of Filiera.' })
export class LocalizedText {
  @Property({ type: 'text' })
  @Field(() => String, { description: 'Italian.' })
  it!: string;

  @Property({ type: 'text' })
  @Field(() => String, { description: 'English.' })
  en!: string;

  @Property({ type: 'text' })
  @Field(() => String, { description: 'German.' })
  de!: string;
}

@Listing({
  sorts: { NAME: 'name' },
  filters: {
    text: { property: 'name', compare: 'contains', type: () => String, description: 'With this in the name; case does not matter.' },
    isWithdrawn: { property: 'withdrawnAt', compare: 'isSet', type: () => Boolean, description: 'Whether it is not sold any more.' },
  },
})
@Entity({ rowLevelSecurity: 'force', policies: linkedCatalogue })
@Unique({ name: 'product_code', properties: ['vendorId', 'code'] })
@Check({ name: 'product_annual_discount', expression: 'annual_discount_basis_points >= 0 and annual_discount_basis_points < 10000' })
@Check({ name: 'product_trial', expression: 'trial_days >= 1 and trial_days <= 365' })
@ObjectType({ description: 'Something the vendor sells, in editions (S1).' })
export class Product {
  @Id()
  id!: string;

  @Property({ type: 'uuid' })
  vendorId!: string;

  @Column(() => String, 'Stable name for programs.')
  code!: string;

  @Column(() => String, 'Name.')
  name!: string;

  @Column(() => Boolean, 'Whether its partner discount asks that the partner be the only administrator of the customer (P8).')
  wantsSoleAdministrator: boolean = false;

  @Column(() => Int, 'How many days it can be tried for, once (S12); null: not at all.', { nullable: true })
  trialDays?: number | null;

  @Column(() => Int, 'What a year costs less than twelve months, in hundredths of a percent, where an annual price is not set by itself.', { nullable: true })
  annualDiscountBasisPoints?: number | null;

  @Column(() => GraphQLInstant, 'Since when it is not sold any more; whoever has it goes on.', { nullable: true })
  withdrawnAt?: Date | null;

  @Column(() => Int, 'Raised by every change; saving over a newer one is refused (A4).', { default: 1 })
  version: number = 1;

  @Column(() => GraphQLInstant, 'When it was saved last.', { nullable: true })
  updatedAt?: Date | null;

  @Column(() => String, 'Who saved it last, as words.', { nullable: true })
  updatedByName?: string | null;

  @List(() => Edition, { by: 'product_id', orderBy: (edition) => `${edition}.rank` }, 'From the lowest rank up.')
  editions!: Edition[];

  @List(() => Component, { by: 'product_id', orderBy: (component) => `${component}.position` }, 'What is counted in it.')
  components!: Component[];
}

@Entity({ rowLevelSecurity: 'force', policies: linkedCatalogue })
@Unique({ name: 'component_code', properties: ['product', 'code'] })
@Unique({ name: 'component_licence', properties: ['product'], where: 'is_licence' })
@ObjectType({ description: 'A quantity that an edition includes and more of which can be bought: users, storage, domains, mailboxes (S1).' })
export class Component {
  @Id()
  id!: string;

  @Property({ type: 'uuid' })
  vendorId!: string;

  @ToOne(() => Product, 'Its product.', { hidden: true })
  product!: Ref<Product>;

  @Column(() => String, 'Stable name for programs.')
  code!: string;

  @Part(() => LocalizedText, 'Name.')
  name!: LocalizedText;

  @Column(() => String, 'GB, or empty for things that are counted.')
  unit: string = '';

  @Column(() => Boolean, 'Whether each of them is a licence for one person (S11); of a product one component at most.')
  isLicence: boolean = false;

  @Property({ type: 'integer' })
  position!: number;

  @List(() => VolumeDiscount, { by: 'component_id', orderBy: (discount) => `${discount}.from_quantity` }, 'What is off its units from which total on.')
  volumeDiscounts!: VolumeDiscount[];
}

@Entity({ rowLevelSecurity: 'force', policies: catalogue })
@Unique({ name: 'volume_discount_once', properties: ['component', 'fromQuantity'] })
@Check({ name: 'volume_discount_share', expression: 'from_quantity > 0 and basis_points > 0 and basis_points < 10000' })
@ObjectType({ description: 'Whoever has so many of a component pays less for those above the included ones; it multiplies with a partner\'s discount (P9).' })
export class VolumeDiscount {
  @Id()
  id!: string;

  @Property({ type: 'uuid' })
  vendorId!: string;

  @ToOne(() => Component, 'Its component.', { hidden: true })
  component!: Ref<Component>;

  @Column(() => Int, 'From this total on, what is included counted.')
  fromQuantity!: number;

  @Column(() => Int, 'Off the unit price, in hundredths of a percent.')
  basisPoints!: number;
}

@Entity({ rowLevelSecurity: 'force', policies: linkedCatalogue })
@Unique({ name: 'edition_rank', properties: ['product', 'rank'] })
@ObjectType({ description: 'A version of a product; a higher rank is an upgrade (S1, S3).' })
export class Edition {
  @Id()
  id!: string;

  @Property({ type: 'uuid' })
  vendorId!: string;

  @ToOne(() => Product, 'Its product.')
  product!: Ref<Product>;

  @Column(() => String, 'Stable name for programs.')
  code!: string;

  @Column(() => String, 'Name.')
  name!: string;

  @Column(() => Int, 'Order among the editions of its product.')
  rank!: number;

  @Column(() => GraphQLInstant, 'Since when it is not sold any more; whoever has it goes on.', { nullable: true })
  withdrawnAt?: Date | null;

  @List(() => Price, { by: 'edition_id', orderBy: (price) => `${price}.cadence desc, ${price}.valid_from` }, 'By cadence and start of validity; the last one started is in force.')
  prices!: Price[];

  @List(() => EditionComponent, { by: 'edition_id', orderBy: (limit) => `${limit}.position` }, 'What it includes and how much more can be bought.')
  components!: EditionComponent[];
}

@Entity({ rowLevelSecurity: 'force', policies: catalogue })
@Unique({ name: 'edition_component_once', properties: ['edition', 'component'] })
@Check({ name: 'edition_component_limits', expression: 'included >= 0 and minimum >= 0 and step > 0 and (maximum is null or maximum >= included)' })
@ObjectType({ description: 'What an edition includes of a component, and how much more can be bought (S1).' })
export class EditionComponent {
  @Id()
  id!: string;

  @Property({ type: 'uuid' })
  vendorId!: string;

  @ToOne(() => Edition, 'Its edition.', { hidden: true })
  edition!: Ref<Edition>;

  @ToOne(() => Component, 'What is counted.')
  component!: Ref<Component>;

  @Column(() => Int, 'Covered by the edition\'s price.')
  included!: number;

  @Column(() => Int, 'The least that can be had.')
  minimum!: number;

  @Column(() => Int, 'The most that can be had; null is unlimited.', { nullable: true })
  maximum?: number | null;

  @Column(() => Int, 'Bought in steps of.')
  step!: number;

  @Property({ type: 'integer' })
  position!: number;

  @List(() => Price, { by: 'edition_component_id', orderBy: (price) => `${price}.cadence desc, ${price}.valid_from` }, 'Unit prices for a period; none: not sold beyond what is included.')
  prices!: Price[];
}

@Entity({ rowLevelSecurity: 'force', policies: catalogue })
@Check({ name: 'price_of_one', expression: 'num_nonnulls(edition_id, edition_component_id) = 1' })
@Unique({ name: 'price_of_edition', properties: ['edition', 'cadence', 'validFrom'] })
@Unique({ name: 'price_of_component', properties: ['editionComponent', 'cadence', 'validFrom'] })
@ObjectType({ description: 'A public price for one period, in force until the next one of its cadence starts (S1).' })
export class Price {
  @Id()
  id!: string;

  @Property({ type: 'uuid' })
  vendorId!: string;

  @ToOne(() => Edition, 'Of this edition.', { hidden: true, nullable: true })
  edition?: Ref<Edition> | null;

  @ToOne(() => EditionComponent, 'Of this component.', { hidden: true, nullable: true })
  editionComponent?: Ref<EditionComponent> | null;

  @Column(() => Cadence, 'For a month or for a year.')
  cadence!: Cadence;

  @Part(() => Money, 'Public price, net of VAT.')
  amount!: Money;

  @Column(() => GraphQLInstant, 'In force from.')
  validFrom!: Date;
}
