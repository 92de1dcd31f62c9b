import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from './i18n/use-language.ts';

type Props = {
  /** the connection of the company that the page shows */
  list: 'children' | 'contacts' | 'users' | 'subscriptions' | 'orders' | 'issuedOrders' | 'tickets' | 'auditLog';
  tenantId: string;
  /** as the page's query has them: the file holds what is shown, and whatever of it was not loaded yet */
  filter?: object;
  orderBy?: object;
  size?: 'xs';
};

/** Takes a list along as a file for a spreadsheet. */
export function ExportButton({ list, tenantId, filter, orderBy, size }: Props) {
  const { t } = useTranslation('ui');
  const asked = new URLSearchParams({ tenantId, language: useLanguage(), ...(filter && { filter: JSON.stringify(filter) }), ...(orderBy && { orderBy: JSON.stringify(orderBy) }) });
  return (
    <Button component="a" href={`/export/${list}?${asked.toString()}`} download variant="default" {...(size && { size })} leftSection={<IconDownload size={16} stroke={1.6} aria-hidden />}>
      {t('export')}
    </Button>
  );
}
