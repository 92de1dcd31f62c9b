import { TextInput, UnstyledButton, type TextInputProps } from '@mantine/core';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { readNumber, writeNumber, type Digits } from './read-number.ts';
import classes from './NumberText.module.css';

export type NumberTextProps = {
  /** times ten to the power of `digits`; null while empty, NaN while what is typed cannot be read */
  value: number | null;
  onChange: (value: number | null) => void;
  digits?: Digits;
  /** shown with both decimals */
  isMoney?: boolean;
  /** stands behind the number, and may be typed */
  unit?: string | undefined;
  /** with it arrows up and down go to the next multiple, not below `min` nor above `max` */
  step?: number | undefined;
  min?: number | undefined;
  max?: number | undefined;
  /** nothing typed is wrong too */
  isNeeded?: boolean;
} & Omit<TextInputProps, 'value' | 'onChange' | 'inputMode' | 'rightSection'>;

/**
 * A number as a person types it: the text stays as it is, and what cannot be read is said at the field. Nothing is rounded, cut or put in bounds
 * by itself, for a number that changes unseen is paid unseen.
 */
export function NumberText({ value, onChange, digits = 0, isMoney = false, unit, step, min = 0, max = Infinity, isNeeded = false, error, description, ...input }: NumberTextProps) {
  const { t, i18n: { language } } = useTranslation('ui');
  const [typed, setTyped] = useState<{ text: string; value: number | null }>();
  // Another value than what was typed last came from outside: it is written anew.
  const text = typed && Object.is(typed.value, value) ? typed.text : writeNumber(value, language, digits, isMoney);
  const read = readNumber(text, language, digits, unit);
  const problem = read === null ? isNeeded && t('number.MISSING') : read === 'PRECISION' ? t(`number.PRECISION_${digits}`) : typeof read === 'string' && t(`number.${read}`);
  const wrong = problem || error;

  const type = (next: string) => {
    const meant = readNumber(next, language, digits, unit);
    const number = typeof meant === 'string' ? Number.NaN : meant;
    setTyped({ text: next, value: number });
    onChange(number);
  };
  const move = (by: 1 | -1) => {
    if (step === undefined) return;
    const from = typeof read === 'number' ? read : min;
    onChange(Math.min(max, Math.max(min, typeof read === 'number' ? from + by * step : from)));
  };
  const arrows = (event: KeyboardEvent) => {
    if (step === undefined || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    move(event.key === 'ArrowUp' ? 1 : -1);
  };
  const arrow = (by: 1 | -1) => (
    <UnstyledButton className={classes.arrow} tabIndex={-1} aria-hidden onMouseDown={(event) => event.preventDefault()} onClick={() => move(by)}>
      {by === 1 ? <IconChevronUp size={12} stroke={1.8} aria-hidden /> : <IconChevronDown size={12} stroke={1.8} aria-hidden />}
    </UnstyledButton>
  );
  return (
    <TextInput
      {...input}
      aria-required={isNeeded || input.withAsterisk || undefined}
      inputMode={digits === 0 ? 'numeric' : 'decimal'}
      autoComplete="off"
      value={text}
      onChange={({ currentTarget }) => type(currentTarget.value)}
      onKeyDown={arrows}
      error={wrong}
      description={wrong ? undefined : description}
      rightSectionWidth={unit && step !== undefined ? 24 + 16 + 8 * unit.length : undefined}
      rightSection={(unit || step !== undefined) && (
        <span className={classes.aside}>
          {unit && <span className={classes.unit}>{unit}</span>}
          {step !== undefined && <span className={classes.arrows}>{arrow(1)}{arrow(-1)}</span>}
        </span>
      )}
    />
  );
}
