import { isReasonCode } from '@filiera/shared/schemas';
import { zodResolver } from '@hookform/resolvers/zod';
import { useMemo } from 'react';
import { useForm, type DefaultValues, type FieldErrors, type FieldValues, type Resolver, type UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';

/**
 * A form checked by a schema of `shared` as it is typed (from the first time a field is left), its reasons told in the reader's language.
 * @param mode a form of one field is not checked as it is left: what is pressed next to it would move away
 * @returns react-hook-form's form; `handleSubmit` gives the schema's output, normalised
 */
export function useSchemaForm<Fields extends FieldValues, Values extends FieldValues>(
  schema: z.ZodType<Values, Fields>,
  defaultValues: DefaultValues<Fields>,
  { mode = 'onTouched' }: { mode?: 'onTouched' | 'onSubmit' } = {},
): UseFormReturn<Fields, unknown, Values> {
  const { t } = useTranslation('reasons', { useSuspense: false });
  const resolver = useMemo((): Resolver<Fields, unknown, Values> => {
    const check = zodResolver(schema);
    const sentence = (message: string) => (isReasonCode(message) ? t(message) : message);
    return async (...input) => {
      const result = await check(...input);
      tell(result.errors, sentence);
      return result;
    };
  }, [schema, t]);
  return useForm<Fields, unknown, Values>({ resolver, defaultValues, mode });
}

/** Turns reasons into sentences, in place: the errors are the resolver's own fresh answer. */
function tell(errors: FieldErrors | object, sentence: (message: string) => string) {
  for (const error of Object.values(errors)) {
    if (typeof error !== 'object' || error === null) continue;
    if ('message' in error && typeof error.message === 'string') error.message = sentence(error.message);
    else tell(error, sentence);
  }
}
