import { Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { contactTypes } from '@filiera/shared/access';
import { IconPlus, IconUsers } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ExportButton } from '@/lib/ExportButton.tsx';
import { useCan } from '@/lib/use-can.ts';
import { Card } from '@/ui/Card.tsx';
import { EmptyState } from '@/ui/EmptyState.tsx';
import { ErrorState } from '@/ui/ErrorState.tsx';
import { FilterChip } from '@/ui/FilterChip.tsx';
import { ContactCards } from './ContactCards.tsx';
import { ContactDialogs, useContactDialogs } from './ContactDialogs.tsx';
import { ContactsTable } from './ContactsTable.tsx';
import { useContacts } from './use-contacts.ts';

/** The people a company is reached through, each with what they are told about. */
export function ContactsCard({ tenantId }: { tenantId: string }) {
  const { t } = useTranslation(['company', 'words']);
  const contacts = useContacts(tenantId);
  const { tenant, rows, total, types, filterBy, more, error } = contacts;
  const dialogs = useContactDialogs();
  const canAdd = useCan(tenant?.viewerCan)('CONTACT_ADD');
  const isPhone = useMediaQuery('(max-width: 639px)', undefined, { getInitialValueInEffect: false });
  const isFiltered = types.length > 0;
  const hasFilter = isFiltered || (total ?? 0) > 1;
  const List = isPhone ? ContactCards : ContactsTable;

  const add = canAdd && (
    <Button size="xs" variant="default" onClick={() => dialogs.open({ kind: 'add' })} leftSection={<IconPlus size={16} stroke={1.6} aria-hidden />}>
      {t('contacts.add')}
    </Button>
  );
  const aside = (
    <>
      {hasFilter && (
        <FilterChip
          label={t('contacts.filter')}
          options={contactTypes.map((value) => ({ value, label: t(`words:contactType.${value}`) }))}
          value={types}
          onChange={filterBy}
        />
      )}
      {(total ?? 0) > 0 && <ExportButton list="contacts" size="xs" tenantId={tenantId} {...(isFiltered && { filter: { types } })} />}
      {add}
    </>
  );
  const empty = isFiltered ? (
    <EmptyState
      icon={IconUsers}
      sentence={t('contacts.emptyFiltered')}
      action={
        <Button variant="default" onClick={() => filterBy([])}>
          {t('contacts.clear')}
        </Button>
      }
    />
  ) : (
    <EmptyState icon={IconUsers} sentence={t('contacts.empty')} action={canAdd && <Button onClick={() => dialogs.open({ kind: 'add' })}>{t('contacts.addFirst')}</Button>} />
  );
  return (
    <Card title={t('contacts.title')} count={total} aside={aside} padded={false}>
      {error ? <ErrorState error={error} onRetry={() => void contacts.refetch()} /> : <List rows={rows} empty={empty} more={more} onOpen={dialogs.open} />}
      {tenant && <ContactDialogs tenant={tenant} {...dialogs} onChanged={() => void contacts.refetch()} />}
    </Card>
  );
}
