import { ActionIcon, Anchor, Button, Portal } from '@mantine/core';
import { IconArrowBackUp, IconChevronRight, IconMenu2, IconSearch } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useViewer } from '@/lib/viewer.ts';
import { KeyHint } from '@/ui/KeyHint.tsx';
import { openPalette } from './overlays.ts';
import { Switcher } from './Switcher.tsx';
import { useCompany } from './use-company.ts';
import classes from './AppHeader.module.css';

/** Whose data this is: the chain of companies, the switcher and the way home; the search at the right. */
export function AppHeader({ onMenu, isPhone }: { onMenu: () => void; isPhone: boolean }) {
  const { t } = useTranslation('app');
  const { home } = useViewer();
  const { company, isActingOn } = useCompany();
  const back = t('switcher.back');
  return (
    <header className={classes.header}>
      {isActingOn && (
        <Portal>
          <div className={classes.edge} />
        </Portal>
      )}
      {isPhone && (
        <ActionIcon aria-label={t('nav.open')} onClick={onMenu}>
          <IconMenu2 size={18} stroke={1.6} aria-hidden />
        </ActionIcon>
      )}
      {isActingOn && !isPhone && company && company.ancestors.length > 0 && (
        <nav aria-label={t('switcher.chain')} className={classes.chain}>
          {company.ancestors.map(({ id, name }, index) => (
            <span key={id} className={classes.link} data-between={(index > 0 && index < company.ancestors.length - 1) || undefined}>
              <Link to="/t/$tenantId" params={{ tenantId: id }} title={name} aria-label={name}>
                <span>{name}</span>
              </Link>
              <IconChevronRight size={16} stroke={1.6} aria-hidden />
            </span>
          ))}
        </nav>
      )}
      <Switcher />
      {isActingOn && !isPhone && (
        <Anchor className={classes.back} renderRoot={(props) => <Link to="/t/$tenantId" params={{ tenantId: home.id }} {...props} />}>
          <IconArrowBackUp size={16} stroke={1.6} aria-hidden />
          {back}
        </Anchor>
      )}
      <div className={classes.end}>
        {isActingOn && isPhone && (
          <ActionIcon aria-label={back} renderRoot={(props) => <Link to="/t/$tenantId" params={{ tenantId: home.id }} {...props} />}>
            <IconArrowBackUp size={18} stroke={1.6} aria-hidden />
          </ActionIcon>
        )}
        {isPhone ? (
          <ActionIcon aria-label={t('palette.open')} onClick={openPalette}>
            <IconSearch size={18} stroke={1.6} aria-hidden />
          </ActionIcon>
        ) : (
          <Button
            variant="default"
            className={classes.search}
            onClick={openPalette}
            leftSection={<IconSearch size={16} stroke={1.6} aria-hidden />}
            rightSection={<KeyHint keys="mod+k" />}
            aria-keyshortcuts="Control+K Meta+K"
          >
            {t('palette.open')}
          </Button>
        )}
      </div>
    </header>
  );
}
