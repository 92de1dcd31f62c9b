import { useLocalStorage, useMediaQuery } from '@mantine/hooks';
import { Outlet } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useViewerQuery } from '@/generated/app.ts';
import { lazyPart } from '@/lib/lazy-part.tsx';
import { ViewerContext } from '@/lib/viewer.ts';
import { AppHeader } from './AppHeader.tsx';
import { Rail } from './Rail.tsx';
import { SessionEnded } from './SessionEnded.tsx';
import { ShellKeys } from './ShellKeys.tsx';
import { SkipLink, useFocusOnNavigation } from './focus.tsx';
import classes from './Shell.module.css';

const PhoneRail = lazyPart(() => import('./PhoneRail.tsx').then((m) => m.PhoneRail));

/** Rail, header and page for whoever is signed in; the route has made sure that somebody is. */
export function Shell() {
  const { data } = useViewerQuery();
  if (!data?.viewer) return null;
  return (
    <ViewerContext value={data.viewer}>
      <Frame />
    </ViewerContext>
  );
}

function Frame() {
  const { t } = useTranslation('app');
  const [isNarrow, setNarrow] = useLocalStorage({ key: 'filiera.rail-narrow', defaultValue: false, getInitialValueInEffect: false });
  const [isDrawerOpen, setDrawerOpen] = useState(false);
  const isPhone = useMediaQuery('(max-width: 639px)', undefined, { getInitialValueInEffect: false });
  const main = useFocusOnNavigation();
  return (
    <div className={classes.shell} data-narrow={isNarrow || undefined}>
      <SkipLink label={t('skip')} />
      {!isPhone && (
        <aside className={classes.rail}>
          <Rail isNarrow={isNarrow} onNarrow={() => setNarrow(!isNarrow)} />
        </aside>
      )}
      {isPhone && isDrawerOpen && <PhoneRail onClose={() => setDrawerOpen(false)} />}
      <div className={classes.column}>
        <AppHeader onMenu={() => setDrawerOpen(true)} isPhone={isPhone} />
        <main ref={main} id="main" tabIndex={-1} className={classes.main}>
          <Outlet />
        </main>
      </div>
      <ShellKeys />
      <SessionEnded />
    </div>
  );
}
