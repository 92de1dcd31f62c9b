import { IconArrowsExchange, IconBuilding, IconSelector } from '@tabler/icons-react';
import type { ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import { useCompany } from './use-company.ts';
import classes from './Switcher.module.css';

/** The company acted on; its name is its label. */
export function SwitcherButton({ className, ...button }: ComponentProps<'button'>) {
  const { t } = useTranslation('app');
  const { name, isActingOn } = useCompany();
  const Icon = isActingOn ? IconArrowsExchange : IconBuilding;
  return (
    <button
      type="button"
      className={`${classes.switcher} ${className ?? ''}`}
      data-acting={isActingOn || undefined}
      title={t('switcher.change')}
      {...button}
    >
      <Icon size={16} stroke={1.6} aria-hidden />
      {isActingOn && <span className={classes.label}>{t('switcher.label')}</span>}
      <span className={classes.name}>{name}</span>
      <IconSelector size={14} stroke={1.8} aria-hidden />
    </button>
  );
}
