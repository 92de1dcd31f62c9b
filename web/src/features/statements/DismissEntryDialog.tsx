import { dismissalSchema } from '@filiera/shared/schemas';
import { useTranslation } from 'react-i18next';
import { useDismissStatementEntryMutation } from '@/generated/statements.ts';
import type { Statement_entryFragment as Entry } from '@/generated/types.ts';
import { notifyDone } from '@/lib/notify.ts';
import { useAction } from '@/lib/use-action.ts';
import { useSchemaForm } from '@/lib/use-schema-form.ts';
import { FormDialog } from '@/ui/FormDialog.tsx';
import { TextAreaField } from '@/ui/TextAreaField.tsx';
import { EntryFacts } from './EntryFacts.tsx';

type Props = { entry: Entry; onDone: () => void; onClose: () => void };

/** Money that is for no order is set aside, with what it is instead; nothing moves. */
export function DismissEntryDialog({ entry, onDone, onClose }: Props) {
  const { t } = useTranslation('statements');
  const form = useSchemaForm(dismissalSchema, { reason: '' });
  const dismiss = useAction(useDismissStatementEntryMutation(), {
    form,
    onDone: () => {
      notifyDone(t('dismiss.done'));
      onDone();
      onClose();
    },
  });
  return (
    <FormDialog form={form} title={t('dismiss.title')} subtitle={t('dismiss.subtitle')} submitLabel={t('dismiss.submit')} busy={dismiss.busy} onSubmit={({ reason }) => dismiss.run({ entryId: entry.id, reason })} onClose={onClose}>
      <EntryFacts entry={entry} />
      <TextAreaField form={form} name="reason" label={t('dismiss.reason')} description={t('dismiss.hint')} withAsterisk data-autofocus />
    </FormDialog>
  );
}
