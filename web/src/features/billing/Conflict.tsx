import { Button } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import type { FieldPath } from 'react-hook-form';
import type { BillingDataInput } from '@filiera/shared/schemas';
import { useTranslation } from 'react-i18next';
import type { UpdateBillingAccountMutation } from '@/generated/types.ts';
import { Callout } from '@/ui/Callout.tsx';
import type { BillingForm } from './BillingAddressFields.tsx';
import classes from './billing.module.css';

type Refusal = Extract<UpdateBillingAccountMutation['updateBillingAccount'], { __typename: 'ConcurrentChange' }>;
type Path = FieldPath<BillingDataInput>;
export type ConcurrentChange = { by: string | null; both: { name: Path; after: string | null }[] };

/** Takes over what the other changed where nothing was typed here; what both changed is left to the person (A4). */
export function mergeChanges(form: BillingForm, refusal: Refusal): ConcurrentChange {
  const both: ConcurrentChange['both'] = [];
  for (const { path, theirs: after } of refusal.changes) {
    const name = path.join('.') as Path;
    if (form.getFieldState(name).isDirty) both.push({ name, after });
    else form.resetField(name, { defaultValue: after ?? '' });
  }
  return { by: refusal.changedByName, both };
}

type Props = { change: ConcurrentChange; form: BillingForm; onResolved: (rest: ConcurrentChange) => void };

/** Somebody saved meanwhile: nothing is lost, and what both changed can be taken with one press. */
export function Conflict({ change, form, onResolved }: Props) {
  const { t } = useTranslation('billing');
  const take = (name: Path, after: string | null) => {
    form.setValue(name, after ?? '', { shouldDirty: true });
    onResolved({ ...change, both: change.both.filter((one) => one.name !== name) });
  };
  const actions = change.both.map(({ name, after }) => (
    <Button key={name} size="xs" variant="default" onClick={() => take(name, after)}>
      {t('conflict.theirs', { value: after || t('conflict.empty') })}
    </Button>
  ));
  return (
    <div className={classes.conflict} role="alert">
      <Callout icon={IconUsers} tone="attention" title={t('conflict.title', { name: change.by ?? t('conflict.someone') })} actions={actions.length > 0 ? actions : undefined}>
        <p>{change.both.length > 0 ? t('conflict.merged') : t('conflict.mergedOnly')}</p>
      </Callout>
    </div>
  );
}
