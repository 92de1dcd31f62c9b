import { identityProviderSchema, type IdentityProviderSettings } from '@filiera/shared/schemas';
import { Field, ID, InputType } from 'type-graphql';
import { FieldIssue, InvalidInput, isRefusal, parseInput } from '../../platform/graphql/refusals.ts';
import { type Language } from '../../platform/i18n/translate.ts';
import { type IdentityProvider } from './identity-provider.entity.ts';

@InputType({ description: 'Where people may sign in, as it is to be.' })
export class IdentityProviderInput {
  @Field(() => ID, { description: 'The vendor.' })
  tenantId!: string;

  @Field(() => String, { description: 'The provider\'s address, https.' })
  issuer!: string;

  @Field(() => String, { description: 'How the provider calls this portal.' })
  clientId!: string;

  @Field(() => String, { nullable: true, description: 'How we show it who we are; left empty, the one that is kept. Another address or client needs its own.' })
  clientSecret?: string | null;
}

/** Settings by the rules of the form; a secret that is kept for one provider is never shown to another. */
export function parseProvider(input: Omit<IdentityProviderInput, 'tenantId'> & { buttonLabel: string; isEnabled: boolean }, stored: IdentityProvider | null, language: Language): IdentityProviderSettings | InvalidInput {
  const wanted = parseInput(identityProviderSchema, input, language);
  if (isRefusal(wanted) || wanted.clientSecret) return wanted;
  const isAsKept = stored?.issuer === wanted.issuer && stored.clientId === wanted.clientId;
  return isAsKept ? wanted : InvalidInput.of([FieldIssue.of(['clientSecret'], 'required', language)], language);
}

/** What a provider's secret is sealed for. */
export const secretPurpose = (vendorId: string): string => `identity provider ${vendorId}`;
