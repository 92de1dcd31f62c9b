import { Menu } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { UserButton } from './UserButton.tsx';
import { UserMenuItems } from './UserMenuItems.tsx';

const SignOutEverywhereDialog = lazy(() => import('./SignOutEverywhereDialog.tsx').then((m) => ({ default: m.SignOutEverywhereDialog })));

export function UserMenuWithItems({ isNarrow, isOpenAtFirst }: { isNarrow: boolean; isOpenAtFirst: boolean }) {
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <Menu position="top-start" width={232} defaultOpened={isOpenAtFirst}>
        <Menu.Target>
          <UserButton isNarrow={isNarrow} />
        </Menu.Target>
        <Menu.Dropdown>
          <UserMenuItems onSignOutEverywhere={() => setAsking(true)} />
        </Menu.Dropdown>
      </Menu>
      {isAsking && (
        <Suspense>
          <SignOutEverywhereDialog onClose={() => setAsking(false)} />
        </Suspense>
      )}
    </>
  );
}
