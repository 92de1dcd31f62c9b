import { useForm } from 'react-hook-form';
import { useOwnProofQuery } from '@/generated/lib.ts';
import type { OwnProofInput } from '@/generated/types.ts';
import type { Refusal } from '../refusal.ts';

/**
 * What a person says to show that it is itself, kept apart from the form it is asked in; `ProofFields` shows it.
 * @param isWanted whether it is asked for as the form stands
 */
export function useProof(isWanted: boolean) {
  const form = useForm({ defaultValues: { password: '', code: '' }, mode: 'onChange' });
  const { data, refetch } = useOwnProofQuery();
  const own = data?.viewer?.twoFactor;
  const asks = own ? { password: own.asksPassword, code: own.since !== null } : undefined;

  /** puts what was refused of it at its field; @returns whether it stands there. What was set up or turned off meanwhile is asked for from then on */
  const take = ({ path, message }: Refusal): boolean => {
    const [where, name] = path ?? [];
    if (where !== 'proof' || (name !== 'password' && name !== 'code')) return false;
    if (!asks?.[name]) {
      void refetch();
      return false;
    }
    form.setError(name, { type: 'server', message }, { shouldFocus: true });
    return true;
  };
  const said = (): { proof?: OwnProofInput } => {
    const { password, code } = form.getValues();
    return isWanted ? { proof: { ...(asks?.password && { password }), ...(asks?.code && { code }) } } : {};
  };
  return { form, isWanted, asks, said, take };
}
