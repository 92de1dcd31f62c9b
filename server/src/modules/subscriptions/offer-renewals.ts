import { isRefusal } from '../../platform/graphql/refusals.ts';
import { type UseCase } from '../../platform/graphql/use-case.ts';
import { type BuyerNotReady, buyerNotReady } from '../fiscal/index.ts';
import { concernedBy, makeQuote, payerOf, pricingFacts, SeveralPayers, type Quote } from '../orders/index.ts';
import { type NotRenewable, renewalChoices, type AskedRenewal } from './renewal-choices.ts';

/** One price for all of them, if each can be renewed and all have one payer (S4, S8). */
export async function offerRenewals(useCase: UseCase, asked: readonly AskedRenewal[]): Promise<Quote | NotRenewable | SeveralPayers | BuyerNotReady> {
  const choices = await renewalChoices(useCase, asked);
  if (isRefusal(choices)) return choices;
  const facts = await pricingFacts(useCase.em, 'RENEWAL', concernedBy(choices));
  return SeveralPayers.among(facts, asked.map(({ subscription }) => subscription), useCase) ?? (await buyerNotReady(useCase, payerOf(facts).payerId)) ?? makeQuote(useCase, 'RENEWAL', choices, facts);
}
