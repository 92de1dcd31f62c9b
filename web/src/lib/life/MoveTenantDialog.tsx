import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useLifeReachQuery, useMoveTargetsQuery, useMoveTenantMutation } from '@/generated/lib.ts';
import type { MoveTargetsQuery } from '@/generated/types.ts';
import { useAction } from '@/lib/use-action.ts';
import { FormDialog } from '@/ui/FormDialog.tsx';
import { RadioCards } from '@/ui/RadioCards.tsx';
import { Chains } from './Chains.tsx';
import type { LifeDialogProps } from './LifeDialogOf.tsx';
import { Reach } from './Reach.tsx';
import { useLife } from './use-life.ts';
import classes from './life.module.css';

type Target = MoveTargetsQuery['searchTenants'][number];
const fewestLetters = 3;

/** The new partner is searched for; the chain before and after, and what changes, stand below before anything is done (T5). */
export function MoveTenantDialog({ tenant: { id, name }, onClose }: LifeDialogProps) {
  const { t, idempotencyKey, done } = useLife(onClose);
  const { data } = useLifeReachQuery({ variables: { id }, fetchPolicy: 'network-only' });
  const [wanted, setWanted] = useState('');
  const [target, setTarget] = useState<Target>();
  const found = useTargets(wanted, id);
  const form = useForm({ defaultValues: { parentId: '' } });
  const move = useAction(useMoveTenantMutation(), { form, onDone: () => done(t('move.done', { name, parent: target?.name })) });
  const chain = data?.tenant?.ancestors;
  return (
    <FormDialog
      title={t('move.title', { name })}
      subtitle={t('move.subtitle')}
      form={form}
      onSubmit={() => target && move.run({ tenantId: id, parentId: target.id, idempotencyKey })}
      submitLabel={target ? t('move.submit', { parent: target.name }) : t('move.submitNone')}
      disabled={!target}
      danger
      isPrecious={target !== undefined}
      busy={move.busy}
      onClose={onClose}
    >
      <div className={classes.stack}>
        <TextInput label={t('move.search')} placeholder={t('move.placeholder')} value={wanted} onChange={(event) => setWanted(event.currentTarget.value)} autoComplete="off" data-autofocus />
        {found && found.length === 0 && <p className={classes.sentence} role="status">{t('move.nobody')}</p>}
        {found && found.length > 0 && (
          <RadioCards
            label={t('move.choose')}
            name="parentId"
            value={target?.id ?? ''}
            onChange={(parentId) => setTarget(found.find((one) => one.id === parentId))}
            options={found.map((one) => ({ value: one.id, label: one.name, detail: one.ancestors.map((above) => above.name).join(' › ') }))}
          />
        )}
        {target && chain && <Chains before={[...chain.map((one) => one.name), name]} after={[...target.ancestors.map((one) => one.name), target.name, name]} />}
        {target && (
          <>
            <Reach reach={data?.tenant?.reach} keys={['companies', 'users', 'pendingOrders']} />
            <ul className={classes.what}>
              <li>{t('move.leaves', { name })}</li>
              <li>{t('move.falls', { name, parent: target.name })}</li>
              <li>{t('move.stays')}</li>
              <li>{t('move.told')}</li>
            </ul>
          </>
        )}
      </div>
    </FormDialog>
  );
}

/** Active partners and the vendor by name, but for the company itself and what is below it. */
function useTargets(wanted: string, id: string): Target[] | undefined {
  const [text] = useDebouncedValue(wanted.trim(), 200);
  const skip = text.length < fewestLetters;
  const { data, previousData } = useMoveTargetsQuery({ variables: { text }, skip });
  if (skip) return undefined;
  return (data ?? previousData)?.searchTenants.filter(
    (one) => one.kind !== 'CUSTOMER' && one.id !== id && [one, ...one.ancestors].every(({ id: above, status }) => above !== id && status === 'ACTIVE'),
  );
}
