import { memberSchema } from '@filiera/shared/schemas';
import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { useSwapLicenceMutation } from '@/generated/licences.ts';
import { notifyDone } from '@/lib/notify.ts';
import { useAction } from '@/lib/use-action.ts';
import { useSchemaForm } from '@/lib/use-schema-form.ts';
import { FormDialog } from '@/ui/FormDialog.tsx';
import { TextField } from '@/ui/TextField.tsx';
import type { Licence } from './use-licences.ts';
import classes from './licences.module.css';

/** One person takes another's place. */
export function SwapLicenceDialog({ licence, onClose }: { licence: Licence; onClose: () => void }) {
  const { t } = useTranslation('licences');
  const form = useSchemaForm(useMemo(() => z.object({ member: memberSchema }), []), { member: { email: '', name: '' } }, { mode: 'onSubmit' });
  const idempotencyKey = useRef(crypto.randomUUID());
  const swap = useAction(useSwapLicenceMutation({ refetchQueries: ['Licences'] }), {
    form,
    onDone: ({ licence: { email } }) => {
      notifyDone(t('swap.done', { email }));
      onClose();
    },
  });
  const person = licence.name ?? licence.email;
  return (
    <FormDialog
      form={form}
      title={t('swap.title', { name: person })}
      onSubmit={({ member }) => swap.run({ licenceId: licence.id, member, idempotencyKey: idempotencyKey.current })}
      submitLabel={t('swap.submit')}
      busy={swap.busy}
      onClose={onClose}
    >
      <div className={classes.assign}>
        <p>{licence.activatedAt ? t('swap.sentenceUsed', { name: person }) : t('swap.sentence', { name: person })}</p>
        <TextField form={form} name="member.email" type="email" label={t('swap.email')} withAsterisk autoComplete="off" data-autofocus />
        <TextField form={form} name="member.name" label={t('swap.name')} autoComplete="off" />
      </div>
    </FormDialog>
  );
}
