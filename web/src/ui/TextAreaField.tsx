import { Textarea, type TextareaProps } from '@mantine/core';
import type { FieldPath, FieldValues, UseFormReturn } from 'react-hook-form';

type Props<Fields extends FieldValues, Values> = {
  form: UseFormReturn<Fields, unknown, Values>;
  name: FieldPath<Fields>;
  label: string;
} & Omit<TextareaProps, 'form' | 'name' | 'label' | 'error'>;

/** A text of some lines, which grows with what is written; its place among the fields is its place on the screen, so the first wrong one is focused first. */
export function TextAreaField<Fields extends FieldValues, Values>({ form, name, label, ...area }: Props<Fields, Values>) {
  const { error } = form.getFieldState(name, form.formState);
  return <Textarea autosize minRows={3} {...area} aria-required={area.withAsterisk} {...form.register(name)} label={label} error={error?.message} />;
}
