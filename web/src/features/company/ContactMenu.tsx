import { ActionIcon, Menu } from '@mantine/core';
import { IconDots, IconPencil, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useCan } from '@/lib/use-can.ts';
import { DangerItem } from '@/ui/DangerItem.tsx';
import type { OpenContact } from './ContactDialogs.tsx';
import { fullName } from './ContactName.tsx';
import type { Contact } from './use-contacts.ts';

/** What may be done with one contact; nothing where nothing may. */
export function ContactMenu({ contact, onOpen }: { contact: Contact; onOpen: (dialog: OpenContact) => void }) {
  const { t } = useTranslation('company');
  const can = useCan(contact.viewerCan);
  if (!can('CONTACT_UPDATE') && !can('CONTACT_REMOVE')) return null;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon size="sm" aria-label={t('contacts.actionsOf', { name: fullName(contact) })}>
          <IconDots size={16} stroke={1.6} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {can('CONTACT_UPDATE') && (
          <Menu.Item leftSection={<IconPencil size={16} stroke={1.6} aria-hidden />} onClick={() => onOpen({ kind: 'edit', contact })}>
            {t('contacts.edit')}
          </Menu.Item>
        )}
        {can('CONTACT_REMOVE') && (
          <DangerItem leftSection={<IconTrash size={16} stroke={1.6} aria-hidden />} onClick={() => onOpen({ kind: 'remove', contact })}>
            {t('contacts.remove')}
          </DangerItem>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
