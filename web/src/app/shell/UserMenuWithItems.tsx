import { Menu } from '@mantine/core';
import { useState } from 'react';
import { lazyPart } from '@/lib/lazy-part.tsx';
import { UserButton } from './UserButton.tsx';
import { UserMenuItems } from './UserMenuItems.tsx';

const SignOutEverywhereDialog = lazyPart(() => import('./SignOutEverywhereDialog.tsx').then((m) => m.SignOutEverywhereDialog));

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
      {isAsking && <SignOutEverywhereDialog onClose={() => setAsking(false)} />}
    </>
  );
}
