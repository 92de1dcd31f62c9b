import { IconAlertCircle } from '@tabler/icons-react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { faultsIn } from './faults-in.ts';
import classes from './FormProblem.module.css';

type Props<TFields extends FieldValues, TValues> = { form: UseFormReturn<TFields, unknown, TValues>; within?: 'dialog' | 'bare' };

/** At the head of a form that was sent and refused for more than one field: how many are left, read out; the first of them has the focus. */
export function FaultyFields<TFields extends FieldValues, TValues>({ form, within }: Props<TFields, TValues>) {
  const { t } = useTranslation('ui');
  const { errors, submitCount } = form.formState;
  const count = submitCount > 0 ? faultsIn(errors) : 0;
  return (
    <div role="alert" className={classes.head} data-in={within}>
      {count > 1 && (
        <p className={classes.problem}>
          <IconAlertCircle size={16} stroke={1.6} aria-hidden />
          {t('saveBar.errors', { count })}
        </p>
      )}
    </div>
  );
}
