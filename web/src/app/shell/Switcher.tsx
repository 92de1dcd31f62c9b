import { IconArrowsExchange, IconBuilding, IconSelector } from '@tabler/icons-react';
import { lazy, Suspense, type ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import { useViewer } from '@/lib/viewer.ts';
import { openSwitcher } from './overlays.ts';
import { useCompany } from './use-company.ts';
import classes from './Switcher.module.css';

const SwitcherWithPanel = lazy(() => import('./SwitcherWithPanel.tsx').then((m) => ({ default: m.SwitcherWithPanel })));

/** "Agisci su": the company of this page, tinted while it is not one's own, and the way to another. */
export function Switcher() {
  return (
    <Suspense fallback={<SwitcherButton onClick={openSwitcher} />}>
      <SwitcherWithPanel />
    </Suspense>
  );
}

export function SwitcherButton({ className, ...button }: ComponentProps<'button'>) {
  const { t } = useTranslation('app');
  const { home } = useViewer();
  const { company, isActingOn } = useCompany();
  const name = company?.name ?? (isActingOn ? '…' : home.name);
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
