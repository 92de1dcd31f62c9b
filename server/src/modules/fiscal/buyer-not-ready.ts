import { Field, ID, ObjectType } from 'type-graphql';
import { refuse, UserError } from '../../platform/graphql/refusals.ts';
import { type UseCase } from '../../platform/graphql/use-case.ts';
import { translate } from '../../platform/i18n/translate.ts';
import { describeEnum } from '../../platform/orm/enums.ts';
import { queryIn } from '../../platform/orm/query.ts';
import { Tenant } from '../tenants/index.ts';

export const BuyerGap = { TAX_NUMBER: 'TAX_NUMBER', ADDRESS: 'ADDRESS' } as const;
export type BuyerGap = keyof typeof BuyerGap;
describeEnum('BuyerGap', BuyerGap, 'What a company has yet to say before it can be invoiced: of an Italian one its VAT number or its tax code, of each its address, with postal code, town and country.');

@ObjectType({ implements: UserError, description: 'Whoever would be invoiced has not said yet what its invoices need, and so nothing is sold to it (M4).' })
export class BuyerNotReady extends UserError {
  @Field(() => [BuyerGap], { description: 'What is missing; empty for who does not see that company.' })
  missing!: BuyerGap[];

  @Field(() => ID, { nullable: true, description: 'That company, in whose Anagrafica it is put right; null for who does not see it.' })
  buyerId?: string | null;
}

/** Asked before anything is offered, of whoever would be invoiced. @returns undefined where nothing is missing */
export async function buyerNotReady({ em, viewer, language }: UseCase, payerId: string): Promise<BuyerNotReady | undefined> {
  const [row] = await queryIn<{ gaps: BuyerGap[] | null }>(em, 'select buyer_gaps($1) as gaps', [payerId]);
  const gaps = row?.gaps ?? [];
  if (gaps.length === 0) return undefined;
  const payer = await em.findOne(Tenant, { id: payerId });
  const isSeen = payer !== null && (payer.id === viewer.home.id || payer.access === 'FULL' || viewer.home.id === viewer.vendorId);
  if (!isSeen) return refuse(BuyerNotReady, 'BUYER_NOT_READY', language, { missing: [], buyerId: null });
  const list = new Intl.ListFormat(language).format(gaps.map((gap) => translate(language, `buyer.${gap}`)));
  return refuse(BuyerNotReady, 'BUYER_NOT_READY', language, { missing: gaps, buyerId: payer.id, message: translate(language, 'buyer.missing', { company: payer.name, list }) });
}
