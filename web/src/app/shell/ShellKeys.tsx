import { useHotkeys } from '@mantine/hooks';
import { useNavigate } from '@tanstack/react-router';
import { lazyPart } from '@/lib/lazy-part.tsx';
import { useKeySequence } from '@/lib/use-key-sequence.ts';
import { useViewer } from '@/lib/viewer.ts';
import { useCompanyPages } from './navigation.ts';
import { closeOverlay, openPalette, openSwitcher, useOverlay } from './overlays.ts';
import { useCompany } from './use-company.ts';

const Palette = lazyPart(() => import('./Palette.tsx').then((m) => m.Palette));

/** The keys that work on every page, and the command palette they open. */
export function ShellKeys() {
  const navigate = useNavigate();
  const overlay = useOverlay();
  const { home } = useViewer();
  const { id, kind, company } = useCompany();
  const pages = useCompanyPages({ kind, company });

  useHotkeys([['mod+K', openPalette]], []);
  useKeySequence({
    a: openSwitcher,
    'g p': () => void navigate({ to: '/' }),
    'g h': () => void navigate({ to: '/t/$tenantId', params: { tenantId: home.id } }),
    ...Object.fromEntries(pages.map(({ keys, to }) => [keys, () => void navigate({ to: to.replace('$tenantId', id) })])),
  });
  return overlay === 'palette' ? <Palette onClose={closeOverlay} /> : null;
}
