import { Button } from '@mantine/core';
import { useId, type ReactNode } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Dialog, type DialogProps } from './Dialog.tsx';
import { FaultyFields } from './FaultyFields.tsx';
import { FormProblem } from './FormProblem.tsx';
import { useDiscardQuestion } from './use-discard-question.tsx';

type Props<TFields extends FieldValues, TValues> = Omit<DialogProps, 'foot' | 'closesOnlyByButton' | 'isBelow' | 'isOnTop'> & {
  form: UseFormReturn<TFields, unknown, TValues>;
  /** called with valid values; usually `action.run(...)` */
  onSubmit: (values: TValues) => unknown;
  /** says what it does: "Paga 45,10 € e aggiorna" */
  submitLabel: ReactNode;
  busy?: boolean;
  disabled?: boolean;
  danger?: boolean;
  /** at the left of the buttons */
  footNote?: ReactNode;
  /** whether closing would lose something worth asking; that is so once anything was changed, unless told */
  isPrecious?: boolean;
  children: ReactNode;
};

/** A form for one decision: Enter sends, Esc leaves and asks if something was typed, what no field can say stands above the buttons. */
export function FormDialog<TFields extends FieldValues, TValues>(props: Props<TFields, TValues>) {
  const { form, onSubmit, submitLabel, busy, disabled, danger, footNote, isPrecious = form.formState.isDirty, children, ...dialog } = props;
  const { t } = useTranslation('ui');
  const formId = useId();
  const { leave, isAsking, question } = useDiscardQuestion(isPrecious, dialog.onClose, busy);
  const foot = (
    <>
      <FormProblem form={form} />
      {footNote !== undefined && <div data-note style={{ marginInlineEnd: 'auto' }}>{footNote}</div>}
      <Button variant="default" data-cancel onClick={leave}>
        {t('cancel')}
      </Button>
      {/* Pressed, it does not leave the field first: what that field would say moves the button away from under the press. */}
      <Button type="submit" onMouseDown={(event) => event.preventDefault()} form={formId} loading={busy} disabled={disabled} color={danger ? 'red' : undefined}>
        {submitLabel}
      </Button>
    </>
  );
  return (
    <Dialog {...dialog} onClose={leave} isBelow={isAsking} foot={foot}>
      <form id={formId} noValidate onSubmit={(event) => void form.handleSubmit((values) => void onSubmit(values))(event)}>
        <FaultyFields form={form} within={dialog.padded === false ? 'bare' : 'dialog'} />
        {children}
      </form>
      {question}
    </Dialog>
  );
}
