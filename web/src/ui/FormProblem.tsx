import { IconAlertCircle } from '@tabler/icons-react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';
import classes from './FormProblem.module.css';

/** What a refusal says about the form as a whole; read out when it appears. */
export function FormProblem<TFields extends FieldValues, TValues>({ form }: { form: UseFormReturn<TFields, unknown, TValues> }) {
  const message = form.formState.errors.root?.['refusal']?.message;
  return (
    <div role="alert" className={classes.slot}>
      {message && (
        <p className={classes.problem}>
          <IconAlertCircle size={16} stroke={1.6} aria-hidden />
          {message}
        </p>
      )}
    </div>
  );
}
