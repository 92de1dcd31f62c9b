import { ActionIcon, Menu } from '@mantine/core';
import { IconArrowsExchange, IconCircleCheck, IconDots, IconMail, IconMailForward, IconUserMinus } from '@tabler/icons-react';
import { useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useResendLicenceInvitationMutation } from '@/generated/licences.ts';
import { notifyDone } from '@/lib/notify.ts';
import { useAction } from '@/lib/use-action.ts';
import { DangerItem } from '@/ui/DangerItem.tsx';
import { DataTable, type Column } from '@/ui/DataTable.tsx';
import { RelativeDate } from '@/ui/RelativeDate.tsx';
import { StatusText } from '@/ui/Status.tsx';
import { TwoLines } from '@/ui/TwoLines.tsx';
import type { Licence } from './use-licences.ts';

export type OpenLicence = { kind: 'swap' | 'remove'; licence: Licence };
type Props = { rows: readonly Licence[] | undefined; empty: ReactNode; more: { onLoad: () => void; busy: boolean } | undefined; onOpen: (opened: OpenLicence) => void };

/** The people, whether they use what they were given, and what can be done about each. */
export function LicenceTable({ rows, empty, more, onOpen }: Props) {
  const { t } = useTranslation('licences');
  const columns: Column<Licence>[] = [
    { key: 'person', header: t('column.person'), width: '44%', render: ({ name, email }) => <TwoLines strong value={name ?? email} detail={name ? email : undefined} /> },
    { key: 'state', header: t('column.state'), from: 'sm', width: '24%', render: (licence) => <State licence={licence} /> },
    { key: 'assigned', header: t('column.assigned'), from: 'md', render: ({ assignedAt, assignedByName }) => <TwoLines value={<RelativeDate value={assignedAt} />} detail={assignedByName} /> },
    { key: 'actions', header: t('column.actions'), hideHeader: true, width: '44px', align: 'end', interactive: true, render: (licence) => <LicenceMenu licence={licence} onOpen={onOpen} /> },
  ];
  return <DataTable label={t('people')} columns={columns} renderBrief={(licence) => <State licence={licence} />} rows={rows} rowKey={({ id }) => id} density="double" skeletonRows={4} empty={empty} more={more} />;
}

function State({ licence: { activatedAt, invitedAt } }: { licence: Licence }) {
  const { t } = useTranslation('licences');
  return activatedAt
    ? <StatusText icon={IconCircleCheck} tone="good">{t('state.ACTIVATED')}</StatusText>
    : <StatusText icon={IconMail} tone="attention">{t('invited')} <RelativeDate value={invitedAt} /></StatusText>;
}

function LicenceMenu({ licence, onOpen }: { licence: Licence; onOpen: Props['onOpen'] }) {
  const { t } = useTranslation('licences');
  const { id, email, name, viewerCan } = licence;
  const key = useRef(crypto.randomUUID());
  const resend = useAction(useResendLicenceInvitationMutation(), {
    onDone: () => {
      key.current = crypto.randomUUID();
      notifyDone(t('resend.done', { email }));
    },
  });
  if (viewerCan.length === 0) return null;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon size="sm" loading={resend.busy} aria-label={t('actionsOf', { name: name ?? email })}>
          <IconDots size={16} stroke={1.6} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {viewerCan.includes('LICENCE_RESEND_INVITATION') && (
          <Menu.Item leftSection={<IconMailForward size={16} stroke={1.6} aria-hidden />} onClick={() => void resend.run({ licenceId: id, idempotencyKey: key.current })}>
            {t('resend.action')}
          </Menu.Item>
        )}
        {viewerCan.includes('LICENCE_SWAP') && (
          <Menu.Item leftSection={<IconArrowsExchange size={16} stroke={1.6} aria-hidden />} onClick={() => onOpen({ kind: 'swap', licence })}>
            {t('swap.action')}
          </Menu.Item>
        )}
        {viewerCan.includes('LICENCE_REMOVE') && (
          <DangerItem leftSection={<IconUserMinus size={16} stroke={1.6} aria-hidden />} onClick={() => onOpen({ kind: 'remove', licence })}>
            {t('remove.action')}
          </DangerItem>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
