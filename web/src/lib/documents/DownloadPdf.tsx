import { Anchor, Button } from '@mantine/core';
import { IconFileDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '@/lib/i18n/use-language.ts';

type Props = { kind: 'orders' | 'quotes' | 'invoices'; id: string; asLink?: boolean };

/** The printable copy of an order, a quote or an invoice, in the language on screen. */
export function DownloadPdf({ kind, id, asLink = false }: Props) {
  const { t } = useTranslation('ui');
  const href = `/documents/${kind}/${id}${kind === 'invoices' ? '/pdf' : ''}?language=${useLanguage()}`;
  if (asLink) return <Anchor fz="xs" href={href} download>{t('downloadPdf')}</Anchor>;
  return (
    <Button component="a" href={href} download variant="default" leftSection={<IconFileDownload size={16} stroke={1.6} aria-hidden />}>
      {t('downloadPdf')}
    </Button>
  );
}
