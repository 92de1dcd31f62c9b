import { Embeddable, Enum, Property } from '@mikro-orm/decorators/legacy';
import { BigIntType } from '@mikro-orm/core';
import { Field, ObjectType } from 'type-graphql';
import { GraphQLSafeInteger } from '../graphql/scalars.ts';
import { describeEnum } from './enums.ts';

export const Currency = { EUR: 'EUR', USD: 'USD', GBP: 'GBP', CHF: 'CHF' } as const;
export type Currency = (typeof Currency)[keyof typeof Currency];
describeEnum('Currency', Currency, 'ISO 4217; one per vendor, fixed at its first order (T1).');

const isCurrency = (code: string): code is Currency => Object.hasOwn(Currency, code);

@Embeddable()
@ObjectType({ description: 'An amount in whole minor units (M1): 2990 EUR is 29,90 €.' })
export class Money {
  @Property({ type: new BigIntType('number') })
  @Field(() => GraphQLSafeInteger, { description: 'Minor units of the currency; negative for credits.' })
  minor!: number;

  @Enum({ items: () => Object.values(Currency), type: 'string', columnType: 'text' })
  @Field(() => Currency, { description: 'ISO 4217.' })
  currency!: Currency;

  /** @throws RangeError for a currency that no vendor can have */
  static of({ minor, currency }: { minor: number; currency: string }): Money {
    if (!isCurrency(currency)) throw new RangeError(`Not a currency of ours: ${currency}`);
    return Object.assign(new Money(), { minor, currency });
  }
}
