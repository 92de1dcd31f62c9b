import { Field, ObjectType } from 'type-graphql';
import { refuse, UserError } from '../../platform/graphql/refusals.ts';
import { type UseCase } from '../../platform/graphql/use-case.ts';
import { translate } from '../../platform/i18n/translate.ts';
import { describeEnum } from '../../platform/orm/enums.ts';
import { queryIn } from '../../platform/orm/query.ts';

export const SellerGap = { VAT_NUMBER: 'VAT_NUMBER', ACCOUNT: 'ACCOUNT', SETTINGS: 'SETTINGS' } as const;
export type SellerGap = keyof typeof SellerGap;
describeEnum('SellerGap', SellerGap, 'What a vendor has yet to say before anything can be invoiced: its VAT number (Anagrafica), the account of its transfers (Pagamento), its fiscal settings (Impostazioni).');

@ObjectType({ implements: UserError, description: 'The vendor cannot issue invoices yet, and so sells nothing (M4).' })
export class SellerNotReady extends UserError {
  @Field(() => [SellerGap], { description: 'What is missing; empty for everybody but the vendor\'s own people.' })
  missing!: SellerGap[];

  @Field(() => String, { nullable: true, description: 'Where in the console the vendor\'s own people put it right; null for everybody else.' })
  settingsPath?: string | null;
}

/** Asked before anything is offered. The buyer is told that the vendor is not ready, the vendor's own people what is missing. @returns undefined where nothing is */
export async function sellerNotReady({ em, viewer, language }: UseCase): Promise<SellerNotReady | undefined> {
  const [row] = await queryIn<{ gaps: SellerGap[] }>(em, 'select seller_gaps($1) as gaps', [viewer.vendorId]);
  const gaps = row?.gaps ?? [];
  if (gaps.length === 0) return undefined;
  if (viewer.home.id !== viewer.vendorId) return refuse(SellerNotReady, 'SELLER_NOT_READY', language, { missing: [], settingsPath: null });
  const list = new Intl.ListFormat(language).format(gaps.map((gap) => translate(language, `seller.${gap}`)));
  return refuse(SellerNotReady, 'SELLER_NOT_READY', language, { missing: gaps, settingsPath: `/t/${viewer.vendorId}/impostazioni#fatturazione`, message: translate(language, 'seller.missing', { list }) });
}
