import { Field, ID, InputType, Int } from 'type-graphql';

@InputType({ description: 'A text in the languages of Filiera.' })
export class LocalizedTextInput {
  @Field(() => String, { description: 'Italian.' })
  it!: string;

  @Field(() => String, { description: 'English.' })
  en!: string;

  @Field(() => String, { description: 'German.' })
  de!: string;
}

@InputType({ description: 'What is off from a total on.' })
export class VolumeDiscountInput {
  @Field(() => Int, { description: 'From this total on, what is included counted.' })
  fromQuantity!: number;

  @Field(() => Int, { description: 'Hundredths of a percent: 750 is 7.5 %.' })
  basisPoints!: number;
}

@InputType({ description: 'Something that is counted in a product.' })
export class ComponentInput {
  @Field(() => ID, { nullable: true, description: 'Of one that is there; left out, it is new.' })
  componentId?: string | null;

  @Field(() => String, { description: 'Stable name for programs, capitals: USERS.' })
  code!: string;

  @Field(() => LocalizedTextInput, { description: 'Name.' })
  name!: LocalizedTextInput;

  @Field(() => String, { defaultValue: '', description: 'GB, or empty for things that are counted.' })
  unit!: string;

  @Field(() => Boolean, { defaultValue: false, description: 'It is what a licence is given for; one of a product at most (S11).' })
  isLicence!: boolean;

  @Field(() => [VolumeDiscountInput], { description: 'None, or in steps.' })
  volumeDiscounts!: VolumeDiscountInput[];
}

@InputType({ description: 'What an edition has of one component.' })
export class LimitInput {
  @Field(() => String, { description: 'Of the component.' })
  componentCode!: string;

  @Field(() => Int, { description: 'Covered by the edition\'s price.' })
  included!: number;

  @Field(() => Int, { description: 'The least that can be had.' })
  minimum!: number;

  @Field(() => Int, { nullable: true, description: 'The most that can be had; null is unlimited.' })
  maximum?: number | null;

  @Field(() => Int, { description: 'Bought in steps of.' })
  step!: number;
}

@InputType({ description: 'A version of a product.' })
export class EditionInput {
  @Field(() => ID, { nullable: true, description: 'Of one that is there; left out, it is new.' })
  editionId?: string | null;

  @Field(() => String, { description: 'Stable name for programs, capitals: TEAM.' })
  code!: string;

  @Field(() => String, { description: 'Name.' })
  name!: string;

  @Field(() => [LimitInput], { description: 'One for each component of the product.' })
  limits!: LimitInput[];
}
