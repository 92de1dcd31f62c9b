import { formatMoney, money, type Money } from '@filiera/shared/money';
import { Field, ObjectType } from 'type-graphql';
import { refuse, UserError } from '../../platform/graphql/refusals.ts';
import { GraphQLSafeInteger } from '../../platform/graphql/scalars.ts';
import { type UseCase } from '../../platform/graphql/use-case.ts';
import { CashbackAccount } from './cashback-account.entity.ts';

@ObjectType({ implements: UserError, description: 'The account does not hold that much (P10).' })
export class NotEnoughCashback extends UserError {
  @Field(() => GraphQLSafeInteger, { description: 'What it holds, in minor units of its currency.' })
  balanceMinor!: number;

  static of(balance: Money, path: string[], { language }: UseCase): NotEnoughCashback {
    return refuse(NotEnoughCashback, 'NOT_ENOUGH_CASHBACK', language, { balanceMinor: balance.minor, path }, { balance: formatMoney(balance, language) });
  }
}

/** What a partner's account holds, read under the lock of its vendor's balances. */
export async function cashbackOf({ em }: UseCase, partnerId: string, currency: string): Promise<Money> {
  const account = await em.findOne(CashbackAccount, { id: partnerId }, { refresh: true });
  return account ? money(account.balance.minor, account.balance.currency) : money(0, currency);
}
