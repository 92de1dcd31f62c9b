import { maxLength } from '@filiera/shared/limits';
import { requiredProse } from '@filiera/shared/schemas';
import type { UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { TextAreaField } from '@/ui/TextAreaField.tsx';

export const reasonSchema = z.object({ reason: requiredProse(maxLength.note) });
type Reason = { reason: string };

/** Why: kept in the audit log and told to the company's administrators. */
export function ReasonField({ form, name }: { form: UseFormReturn<Reason, unknown, Reason>; name: string }) {
  const { t } = useTranslation('life');
  return <TextAreaField form={form} name="reason" label={t('reason')} description={t('reasonHint', { name })} withAsterisk minRows={2} data-autofocus />;
}
