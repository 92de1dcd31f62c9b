import { lazy, Suspense, useState } from 'react';
import { UserButton } from './UserButton.tsx';

const UserMenuWithItems = lazy(() => import('./UserMenuWithItems.tsx').then((m) => ({ default: m.UserMenuWithItems })));

/** Who is signed in; language, theme and the way out behind it. The menu itself comes after the first paint, and opens at once if it was asked for. */
export function UserMenu({ isNarrow }: { isNarrow: boolean }) {
  const [isAwaited, setAwaited] = useState(false);
  return (
    <Suspense fallback={<UserButton isNarrow={isNarrow} onClick={() => setAwaited(true)} />}>
      <UserMenuWithItems isNarrow={isNarrow} isOpenAtFirst={isAwaited} />
    </Suspense>
  );
}
