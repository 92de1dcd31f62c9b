import { Menu } from '@mantine/core';
import { IconCheck, IconPlus, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './FilterChip.module.css';

type Option<T extends string> = { value: T; label: string };
type Props<T extends string> = {
  label: string;
  options: readonly Option<T>[];
  value: readonly T[];
  onChange: (value: T[]) => void;
};

/** A filter as a chip: dashed while off, then its words with a cross. Its menu takes several. */
export function FilterChip<T extends string>({ label, options, value, onChange }: Props<T>) {
  const { t } = useTranslation('ui');
  const chosen = options.filter((option) => value.includes(option.value));
  const toggle = (one: T) => onChange(options.map((option) => option.value).filter((each) => value.includes(each) !== (each === one)));
  return (
    <span className={classes.chip} data-on={chosen.length > 0 || undefined}>
      <Menu position="bottom-start">
        <Menu.Target>
          <button type="button" className={classes.label}>
            {chosen.length === 0 && <IconPlus size={14} stroke={1.8} aria-hidden />}
            {label}
            {chosen.length > 0 && <span className={classes.value}>{chosen.map((option) => option.label).join(', ')}</span>}
          </button>
        </Menu.Target>
        <Menu.Dropdown className={classes.options}>
          {options.map((option) => (
            <Menu.CheckboxItem
              key={option.value}
              checked={value.includes(option.value)}
              onChange={() => toggle(option.value)}
              checkIcon={<IconCheck size={14} stroke={1.8} aria-hidden />}
            >
              {option.label}
            </Menu.CheckboxItem>
          ))}
        </Menu.Dropdown>
      </Menu>
      {chosen.length > 0 && (
        <button type="button" className={classes.clear} aria-label={t('clearFilter', { label })} onClick={() => onChange([])}>
          <IconX size={14} stroke={1.8} aria-hidden />
        </button>
      )}
    </span>
  );
}
