import type { FieldValues, UseFormReturn } from 'react-hook-form';
import { TextField } from '@/ui/TextField.tsx';

type Props<Fields extends FieldValues & { code: string }, Values> = {
  form: UseFormReturn<Fields, unknown, Values>;
  label: string;
  description?: string | undefined;
  /** letters too: a code for need */
  isRecovery?: boolean;
  autoFocus?: boolean;
};

/** Six digits, which a phone offers by itself and asks for with figures; or a code for need. */
export function CodeField<Fields extends FieldValues & { code: string }, Values>({ form, isRecovery = false, autoFocus = false, ...field }: Props<Fields, Values>) {
  return (
    <TextField
      {...field}
      form={form}
      name={'code' as never}
      inputMode={isRecovery ? 'text' : 'numeric'}
      autoComplete={isRecovery ? 'off' : 'one-time-code'}
      autoCapitalize={isRecovery ? 'characters' : 'off'}
      spellCheck={false}
      autoFocus={autoFocus}
      data-autofocus={autoFocus || undefined}
    />
  );
}
