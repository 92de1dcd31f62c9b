import { useState } from 'react';
import { lazyPart } from '@/lib/lazy-part.tsx';
import { UserButton } from './UserButton.tsx';

type Props = { isNarrow: boolean; isOpenAtFirst: boolean; onAwaited: () => void };

const UserMenuWithItems = lazyPart<Props>(
  () => import('./UserMenuWithItems.tsx').then((m) => m.UserMenuWithItems),
  ({ isNarrow, onAwaited }) => <UserButton isNarrow={isNarrow} onClick={onAwaited} />,
);

/** Who is signed in; language, theme and the way out behind it. The menu itself comes after the first paint, and opens at once if it was asked for. */
export function UserMenu({ isNarrow }: { isNarrow: boolean }) {
  const [isAwaited, setAwaited] = useState(false);
  return <UserMenuWithItems isNarrow={isNarrow} isOpenAtFirst={isAwaited} onAwaited={() => setAwaited(true)} />;
}
