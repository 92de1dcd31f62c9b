import { lazy, Suspense } from 'react';
import { openSwitcher } from './overlays.ts';
import { SwitcherButton } from './SwitcherButton.tsx';

const SwitcherWithPanel = lazy(() => import('./SwitcherWithPanel.tsx').then((m) => ({ default: m.SwitcherWithPanel })));

/** "Agisci su": the company of this page, tinted while it is not one's own, and the way to another. */
export function Switcher() {
  return (
    <Suspense fallback={<SwitcherButton onClick={openSwitcher} />}>
      <SwitcherWithPanel />
    </Suspense>
  );
}
