import { ActionIcon, Popover, TextInput, type TextInputProps } from '@mantine/core';
import { useMergedRef } from '@mantine/hooks';
import { IconCalendar } from '@tabler/icons-react';
import { useRef, useState, type KeyboardEvent, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { lazyPart } from '@/lib/lazy-part.tsx';
import { useLanguage } from '@/lib/i18n/use-language.ts';
import { readDay, writeDay } from './read-day.ts';

const DayCalendar = lazyPart(() => import('./DayCalendar.tsx').then((m) => m.DayCalendar));

export type DayTextProps = {
  label: string;
  /** `2027-01-31`, or empty */
  value: string;
  /** told of a day and of nothing, as soon as one or the other is typed or picked */
  onChange: (day: string) => void;
  /** told of a text that is no day */
  onUnreadable?: (text: string) => void;
  /** the first and the last day that can be picked */
  min?: string | undefined;
  max?: string | undefined;
  ref?: Ref<HTMLInputElement>;
} & Omit<TextInputProps, 'label' | 'value' | 'onChange' | 'rightSection' | 'min' | 'max' | 'ref'>;

/** A day as a person types it, in the console's language and not the browser's, or as it is picked in a calendar, whose code comes when it is opened. */
export function DayText({ value, onChange, onUnreadable, min, max, error, description, onBlur, ref, ...input }: DayTextProps) {
  const { t } = useTranslation('ui');
  const language = useLanguage();
  const field = useRef<HTMLInputElement>(null);
  const merged = useMergedRef(ref, field);
  const [isOpen, setOpen] = useState(false);
  const [typed, setTyped] = useState<{ text: string; before: string; value: string }>();
  const [isLeft, setLeft] = useState(false);
  // Another value than before and after typing came from outside: it is written anew.
  const text = typed && (value === typed.before || value === typed.value) ? typed.text : writeDay(value, language);
  // While it is being typed it is not wrong yet.
  const wrong = ((isLeft || error !== undefined) && readDay(text) === undefined && t('day.FORMAT', { day: writeDay('2027-01-31', language) })) || error;

  const type = (next: string) => {
    const day = readDay(next);
    setTyped({ text: next, before: value, value: day ?? next });
    setLeft(false);
    if (day === undefined) onUnreadable?.(next);
    else onChange(day);
  };
  const leave = () => {
    setLeft(true);
    // Read, it is written as days are.
    if (typed && readDay(typed.text) !== undefined) setTyped(undefined);
  };
  const close = () => {
    setOpen(false);
    field.current?.focus();
  };
  const pick = (day: string) => {
    setTyped(undefined);
    onChange(day);
    close();
  };
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'Enter') leave();
    if (event.key !== 'ArrowDown' || !event.altKey) return;
    event.preventDefault();
    setOpen(true);
  };
  return (
    <TextInput
      {...input}
      aria-required={input.withAsterisk}
      ref={merged}
      autoComplete="off"
      inputMode="numeric"
      placeholder={t('day.form')}
      value={text}
      onChange={({ currentTarget }) => type(currentTarget.value)}
      onKeyDown={keys}
      onBlur={(event) => {
        leave();
        onBlur?.(event);
      }}
      error={wrong}
      description={wrong ? undefined : description}
      rightSectionPointerEvents="all"
      rightSection={
        <Popover opened={isOpen} onChange={setOpen} position="bottom-end" closeOnEscape={false} middlewares={{ shift: { padding: 8 }, flip: true }}>
          <Popover.Target>
            {/* Esc closes the calendar and not the dialog around it. */}
            <ActionIcon variant="subtle" color="gray" size="sm" disabled={input.disabled} aria-label={t('day.pick', { label: input.label })} data-mantine-stop-propagation={isOpen} onClick={() => setOpen(!isOpen)}>
              <IconCalendar size={16} stroke={1.6} aria-hidden />
            </ActionIcon>
          </Popover.Target>
          <Popover.Dropdown p="xs" aria-label={t('day.pick', { label: input.label })} onKeyDown={({ key }) => key === 'Escape' && close()}>
            <DayCalendar value={readDay(text) ?? ''} min={min} max={max} onPick={pick} />
          </Popover.Dropdown>
        </Popover>
      }
    />
  );
}
