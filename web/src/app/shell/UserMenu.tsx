import { lazy, Suspense } from 'react';
import { UserButton } from './UserButton.tsx';

const UserMenuWithItems = lazy(() => import('./UserMenuWithItems.tsx').then((m) => ({ default: m.UserMenuWithItems })));

/** Who is signed in; language, theme and the way out behind it. The menu itself comes after the first paint. */
export function UserMenu({ isNarrow }: { isNarrow: boolean }) {
  return (
    <Suspense fallback={<UserButton isNarrow={isNarrow} />}>
      <UserMenuWithItems isNarrow={isNarrow} />
    </Suspense>
  );
}
