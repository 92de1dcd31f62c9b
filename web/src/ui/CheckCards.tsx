import { Checkbox } from '@mantine/core';
import type { ReactNode, Ref } from 'react';
import classes from './RadioCards.module.css';

export type CheckCard<Value extends string> = { value: Value; label: ReactNode; detail?: ReactNode; disabled?: boolean };

type Props<Value extends string> = {
  label: string;
  options: readonly CheckCard<Value>[];
  value: readonly Value[];
  onChange: (value: Value[]) => void;
  error?: string | undefined;
  /** below the choice, what it brings */
  description?: ReactNode;
  /** where the focus goes when the choice is wrong: its first card */
  cardRef?: Ref<HTMLButtonElement>;
};

/** A choice of some among few, each with room to say what it brings. */
export function CheckCards<Value extends string>({ label, options, value, onChange, error, description, cardRef }: Props<Value>) {
  const choose = (chosen: string[]) => onChange(options.flatMap((option) => (chosen.includes(option.value) ? [option.value] : [])));
  const first = options.find(({ disabled }) => !disabled);
  return (
    <Checkbox.Group label={label} withAsterisk value={[...value]} onChange={choose} error={error} description={description}>
      <div className={classes.list} data-inline>
        {options.map((option) => (
          <Checkbox.Card ref={option === first ? cardRef : undefined} key={option.value} value={option.value} disabled={option.disabled} className={classes.card}>
            <Checkbox.Indicator disabled={option.disabled} size="xs" />
            <span className={classes.label}>{option.label}</span>
            {option.detail !== undefined && <span className={classes.detail}>{option.detail}</span>}
          </Checkbox.Card>
        ))}
      </div>
    </Checkbox.Group>
  );
}
