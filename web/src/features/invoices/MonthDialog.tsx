import { Button, Stack } from '@mantine/core';
import { IconFileSpreadsheet, IconFileZip } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useInvoicesOfMonthQuery, useIssuedInvoicesOfMonthQuery } from '@/generated/invoices.ts';
import { useNow } from '@/lib/format/use-now.ts';
import { useLanguage } from '@/lib/i18n/use-language.ts';
import { Dialog } from '@/ui/Dialog.tsx';
import { MonthPick } from '@/ui/MonthPick.tsx';
import { monthBefore, spanOf } from './month.ts';

const files = [{ file: 'month.zip', words: 'month.zip', icon: IconFileZip }, { file: 'lines.csv', words: 'month.lines', icon: IconFileSpreadsheet }, { file: 'vat.csv', words: 'month.vat', icon: IconFileSpreadsheet }] as const;

type Props = { tenantId: string; isIssued: boolean; onClose: () => void };

/** The invoices of a month to be taken along: how many there are stands beside the month, and where there are none there is nothing to take. */
export function MonthDialog({ tenantId, isIssued, onClose }: Props) {
  const { t } = useTranslation('invoices');
  const language = useLanguage();
  const today = new Date(useNow(3_600_000));
  const [month, setMonth] = useState(() => monthBefore(today));
  const options = { variables: { tenantId, filter: spanOf(month) }, fetchPolicy: 'network-only' } as const;
  const got = useInvoicesOfMonthQuery({ ...options, skip: isIssued });
  const issued = useIssuedInvoicesOfMonthQuery({ ...options, skip: !isIssued });
  const count = isIssued ? issued.data?.tenant?.issuedInvoices.totalCount : got.data?.tenant?.invoices.totalCount;
  const query = new URLSearchParams({ tenantId, month, language }).toString();
  return (
    <Dialog title={t('month.title')} subtitle={t(isIssued ? 'month.issued' : 'month.got')} onClose={onClose} foot={<Button variant="default" onClick={onClose}>{t('month.close')}</Button>}>
      <Stack>
        <MonthPick label={t('month.which')} value={month} max={today} onPick={setMonth} />
        <p role="status">{count === undefined ? t('month.counting') : t('month.count', { count })}</p>
        {count !== undefined && count > 0 && files.map(({ file, words, icon: Icon }) => (
          <Button key={file} component="a" href={`/documents/invoices/${file}?${query}`} download variant="default" leftSection={<Icon size={16} stroke={1.6} aria-hidden />}>
            {t(words)}
          </Button>
        ))}
      </Stack>
    </Dialog>
  );
}
