import { ActionIcon, Menu } from '@mantine/core';
import { IconDots, IconExternalLink, IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { lifeActions, lifeIcon, lifePermission, type LifeAction } from '@/lib/life/life-actions.ts';
import { LifeDialog } from '@/lib/life/LifeDialog.tsx';
import { useCan } from '@/lib/use-can.ts';
import type { Client } from './use-clients.ts';

export function ClientMenu({ client, onRename }: { client: Client; onRename: (client: Client) => void }) {
  const { t } = useTranslation(['clients', 'words']);
  const [action, setAction] = useState<LifeAction>();
  const can = useCan(client.viewerCan);
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon size="sm" aria-label={t('more', { name: client.name })}>
            <IconDots size={16} stroke={1.6} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {can('TENANT_RENAME') && (
            <Menu.Item leftSection={<IconPencil size={16} stroke={1.6} aria-hidden />} onClick={() => onRename(client)}>
              {t('rename')}
            </Menu.Item>
          )}
          <Menu.Item
            component="a"
            href={`/t/${client.id}`}
            target="_blank"
            leftSection={<IconExternalLink size={16} stroke={1.6} aria-hidden />}
          >
            {t('openInTab')}
          </Menu.Item>
          {lifeActions
            .filter((one) => can(lifePermission[one]))
            .map((one) => {
              const Icon = lifeIcon[one];
              return (
                <Menu.Item key={one} leftSection={<Icon size={16} stroke={1.6} aria-hidden />} onClick={() => setAction(one)}>
                  {t(`words:life.${one}`)}
                </Menu.Item>
              );
            })}
        </Menu.Dropdown>
      </Menu>
      {action && <LifeDialog action={action} tenant={client} onClose={() => setAction(undefined)} />}
    </>
  );
}
