import { ActionIcon } from '@mantine/core';
import { IconLayoutSidebarLeftCollapse, IconLayoutSidebarLeftExpand } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Logo } from './Logo.tsx';
import { RailLinks } from './RailLinks.tsx';
import { UserMenu } from './UserMenu.tsx';
import classes from './Rail.module.css';

/** The way around: overview, the company acted on, tools, and who is signed in. */
export function Rail({ isNarrow = false, onNarrow }: { isNarrow?: boolean; onNarrow?: () => void }) {
  const { t } = useTranslation('app');
  const Arrow = isNarrow ? IconLayoutSidebarLeftExpand : IconLayoutSidebarLeftCollapse;
  const label = t(isNarrow ? 'nav.expand' : 'nav.collapse');
  return (
    <div className={classes.rail} data-narrow={isNarrow || undefined}>
      <div className={classes.head}>
        <Logo withName={!isNarrow} />
        {onNarrow && (
          <ActionIcon size="sm" aria-label={label} title={label} aria-expanded={!isNarrow} onClick={onNarrow}>
            <Arrow size={16} stroke={1.6} aria-hidden />
          </ActionIcon>
        )}
      </div>
      <RailLinks isNarrow={isNarrow} />
      <UserMenu isNarrow={isNarrow} />
    </div>
  );
}
