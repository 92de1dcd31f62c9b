import { ActionIcon, Menu } from '@mantine/core';
import { IconArrowsExchange, IconCircleCheck, IconCircleOff, IconDots, IconMailForward, IconMailOff, IconShieldOff, IconTrash, type Icon } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Action } from '@/generated/types.ts';
import { DangerItem } from '@/ui/DangerItem.tsx';
import type { OpenUser } from './UserDialogs.tsx';
import { fullName, type User } from './use-users.ts';

const items = [
  { kind: 'role', action: 'USER_CHANGE_ROLE', icon: IconArrowsExchange, danger: false },
  { kind: 'resend', action: 'USER_RESEND_INVITATION', icon: IconMailForward, danger: false },
  { kind: 'revoke', action: 'USER_REVOKE_INVITATION', icon: IconMailOff, danger: true },
  { kind: 'resetTwoFactor', action: 'USER_RESET_TWO_FACTOR', icon: IconShieldOff, danger: false },
  { kind: 'enable', action: 'USER_ENABLE', icon: IconCircleCheck, danger: false },
  { kind: 'disable', action: 'USER_DISABLE', icon: IconCircleOff, danger: false },
  { kind: 'remove', action: 'USER_REMOVE', icon: IconTrash, danger: true },
] as const satisfies readonly { kind: Exclude<OpenUser['kind'], 'invite'>; action: Action; icon: Icon; danger: boolean }[];

/** What may be done about one person's access; nothing where nothing may. */
export function UserMenu({ user, onOpen }: { user: User; onOpen: (dialog: OpenUser) => void }) {
  const { t } = useTranslation('users');
  const possible = items.filter(({ action }) => user.viewerCan.includes(action));
  if (possible.length === 0) return null;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon size="sm" aria-label={t('actionsOf', { name: fullName(user) })}>
          <IconDots size={16} stroke={1.6} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {possible.map(({ kind, icon: Sign, danger }) => {
          const Item = danger ? DangerItem : Menu.Item;
          return (
            <Item key={kind} leftSection={<Sign size={16} stroke={1.6} aria-hidden />} onClick={() => onOpen({ kind, user })}>
              {t(`menu.${kind}`)}
            </Item>
          );
        })}
      </Menu.Dropdown>
    </Menu>
  );
}
