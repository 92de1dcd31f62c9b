import { lazyPart } from '@/lib/lazy-part.tsx';
import { openSwitcher } from './overlays.ts';
import { SwitcherButton } from './SwitcherButton.tsx';

/** "Agisci su": the company of this page, tinted while it is not one's own, and the way to another. */
export const Switcher = lazyPart(
  () => import('./SwitcherWithPanel.tsx').then((m) => m.SwitcherWithPanel),
  () => <SwitcherButton onClick={openSwitcher} />,
);
