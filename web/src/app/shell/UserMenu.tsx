import { lazy, Suspense, type ComponentProps } from 'react';
import { useViewer } from '@/lib/viewer.ts';
import { Initials } from '@/ui/Initials.tsx';
import classes from './Rail.module.css';

const UserMenuWithItems = lazy(() => import('./UserMenuWithItems.tsx').then((m) => ({ default: m.UserMenuWithItems })));

/** Who is signed in; language, theme and the way out behind it. The menu itself comes after the first paint. */
export function UserMenu({ isNarrow }: { isNarrow: boolean }) {
  return (
    <Suspense fallback={<UserButton isNarrow={isNarrow} />}>
      <UserMenuWithItems isNarrow={isNarrow} />
    </Suspense>
  );
}

export function UserButton({ isNarrow, className, ...button }: { isNarrow: boolean } & ComponentProps<'button'>) {
  const viewer = useViewer();
  return (
    <button type="button" className={`${classes.user} ${className ?? ''}`} aria-label={isNarrow ? viewer.name : undefined} {...button}>
      <Initials name={viewer.name} round />
      {!isNarrow && (
        <span className={classes.userText}>
          <span className={classes.userName}>{viewer.name}</span>
          <span className={classes.userHome}>{viewer.home.name}</span>
        </span>
      )}
    </button>
  );
}
