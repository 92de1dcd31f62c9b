import { Radio } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './RadioCards.module.css';

export type RadioCard = {
  value: string;
  label: string;
  detail?: ReactNode;
  /** at the right: a price, or a badge that says why it is as it is */
  aside?: ReactNode;
  disabled?: boolean;
};

type Props = {
  label: string;
  /** the label is for those who hear it: a title above says the same */
  isLabelHidden?: boolean;
  name: string;
  options: readonly RadioCard[];
  value: string;
  onChange: (value: string) => void;
  error?: string | undefined;
};

/** A choice of one among few, each with room to say what it brings. */
export function RadioCards({ label, isLabelHidden = false, name, options, value, onChange, error }: Props) {
  return (
    <Radio.Group {...(isLabelHidden ? { 'aria-label': label } : { label })} name={name} value={value} onChange={onChange} error={error}>
      <div className={classes.list}>
        {options.map((option) => (
          <Radio.Card key={option.value} value={option.value} disabled={option.disabled} className={classes.card} data-autofocus={option.value === value || undefined}>
            <Radio.Indicator disabled={option.disabled} size="xs" />
            <span className={classes.label}>{option.label}</span>
            {option.aside !== undefined && <span className={classes.aside}>{option.aside}</span>}
            {option.detail !== undefined && <span className={classes.detail}>{option.detail}</span>}
          </Radio.Card>
        ))}
      </div>
    </Radio.Group>
  );
}
