import { useState } from 'react';
import type { FieldPath, FieldValues, UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { errorCode } from './error-code.ts';
import { notifyProblem } from './notify.ts';
import { isRefusal, placeMessages, type Refusal } from './refusal.ts';

type Mutation<TData, TInput> = readonly [(options: { variables: { input: TInput } }) => Promise<{ data?: TData | null }>, { loading: boolean }];
type Answer<TData> = Exclude<TData[Exclude<keyof TData, '__typename'>], string | null | undefined>;
type PayloadOf<TData> = Extract<Answer<TData>, { __typename: `${string}Payload` }>;
type RefusalOf<TData> = Exclude<Answer<TData>, { __typename: `${string}Payload` }>;

type Options<TData, TFields extends FieldValues> = {
  /** the form whose fields take the messages; without one they become a notification */
  form?: UseFormReturn<TFields, unknown, FieldValues>;
  onDone?: (payload: PayloadOf<TData>) => void;
  /** a refusal the dialog answers by itself (a fresh quote, a concurrent change): return true when it did */
  onRefused?: (refusal: RefusalOf<TData>) => boolean | void;
};

export type ActionHandle<TInput> = {
  /** sends once; resolves to whether it was done */
  run: (input: TInput) => Promise<boolean>;
  busy: boolean;
};

/**
 * Sends a mutation and puts its answer where the person looks: a payload goes to `onDone`, a refusal's messages to the fields
 * their paths name (the first is focused), what no field can take to the form's head or a notification. Nothing typed is lost.
 */
export function useAction<TData extends object, TInput, TFields extends FieldValues = FieldValues>(
  [mutate]: Mutation<TData, TInput>,
  { form, onDone, onRefused }: Options<TData, TFields> = {},
): ActionHandle<TInput> {
  const { t } = useTranslation('ui');
  const [busy, setBusy] = useState(false);

  const run = async (input: TInput) => {
    setBusy(true);
    try {
      const { data } = await mutate({ variables: { input } });
      const answer = answerOf(data);
      if (!answer) throw new Error('The answer was empty');
      if (!isRefusal(answer)) {
        onDone?.(answer as PayloadOf<TData>);
        return true;
      }
      if (!onRefused?.(answer as RefusalOf<TData>)) show(answer, form);
      return false;
    } catch (error) {
      const message = t(`error.${errorCode(error)}`);
      if (form) form.setError('root.refusal', { message });
      else notifyProblem(message);
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { run, busy };
}

function answerOf<TData extends object>(data: TData | null | undefined): Answer<TData> | undefined {
  const [answer] = Object.entries<Answer<TData>>(data ?? {}).flatMap(([field, value]) => (field === '__typename' ? [] : [value]));
  return answer;
}

function show<TFields extends FieldValues>(refusal: Refusal, form: UseFormReturn<TFields, unknown, FieldValues> | undefined) {
  const { atField, elsewhere } = placeMessages(refusal, (name) => form?.control._names.mount.has(name) ?? false);
  let shouldFocus = true;
  for (const [name, message] of atField) {
    form?.setError(name as FieldPath<TFields>, { type: 'server', message }, { shouldFocus });
    shouldFocus = false;
  }
  const message = elsewhere.join(' ');
  if (!message) return;
  if (form) form.setError('root.refusal', { message });
  else notifyProblem(message);
}
