import { Button } from '@mantine/core';
import { IconAlertTriangle, IconPencil, IconPlus, IconReceiptTax } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from '@tanstack/react-router';
import { useFiscalSettingsQuery } from '@/generated/settings.ts';
import { useFormat } from '@/lib/format/use-format.ts';
import { lazyPart } from '@/lib/lazy-part.tsx';
import { useCan } from '@/lib/use-can.ts';
import { Callout } from '@/ui/Callout.tsx';
import { Card } from '@/ui/Card.tsx';
import { EmptyState } from '@/ui/EmptyState.tsx';
import { ErrorState } from '@/ui/ErrorState.tsx';
import { Field, FieldGrid } from '@/ui/Field.tsx';

const FiscalSettingsDialog = lazyPart(() => import('./FiscalSettingsDialog.tsx').then((m) => m.FiscalSettingsDialog));
const pages = { VAT_NUMBER: '/t/$tenantId/anagrafica', ACCOUNT: '/t/$tenantId/pagamento' } as const;

/** What a vendor's invoices say of it, and what is still missing before it can sell. */
export function FiscalSettingsCard({ id, tenantId }: { id: string; tenantId: string }) {
  const { t } = useTranslation('settings');
  const format = useFormat();
  const [isEditing, setEditing] = useState(false);
  const { data, error, refetch } = useFiscalSettingsQuery({ variables: { tenantId }, fetchPolicy: 'cache-and-network' });
  const tenant = data?.tenant;
  const canEdit = useCan(tenant?.viewerCan)('FISCAL_SAVE');
  const settings = tenant?.fiscalSettings;
  const elsewhere = (tenant?.sellerGaps ?? []).filter((gap) => gap !== 'SETTINGS');
  const Sign = settings ? IconPencil : IconPlus;
  const edit = canEdit && tenant && (
    <Button size="xs" variant="default" leftSection={<Sign size={16} stroke={1.6} aria-hidden />} onClick={() => setEditing(true)}>
      {t(settings ? 'fiscal.edit' : 'fiscal.add')}
    </Button>
  );
  return (
    <Card id={id} title={t('fiscal.title')} note={t('fiscal.note')} aside={edit}>
      {error && !tenant && <ErrorState error={error} onRetry={() => void refetch()} />}
      {elsewhere.map((gap) => (
        <Callout key={gap} icon={IconAlertTriangle} tone="attention">
          <p>
            {t(`fiscal.missing.${gap}`)} <Link to={pages[gap]} params={{ tenantId }}>{t(`fiscal.go.${gap}`)}</Link>
          </p>
        </Callout>
      ))}
      {tenant && !settings && <EmptyState icon={IconReceiptTax} sentence={t('fiscal.empty')} />}
      {settings && (
        <FieldGrid columns={2}>
          {settings.regime && <Field label={t('fiscal.regime')} value={t(`fiscal.regimes.${settings.regime}`)} span={2} />}
          <Field label={t('fiscal.rea')} value={settings.reaOffice && `${settings.reaOffice} ${settings.reaNumber ?? ''}`} />
          <Field label={t('fiscal.shareCapital')} value={settings.shareCapitalMinor !== null && format.money({ minor: settings.shareCapitalMinor, currency: 'EUR' })} />
          <Field label={t('fiscal.membership')} value={settings.membership && t(`fiscal.memberships.${settings.membership}`)} />
          <Field label={t('fiscal.liquidation')} value={settings.reaOffice && t(settings.isInLiquidation ? 'fiscal.inLiquidation' : 'fiscal.notInLiquidation')} />
          {settings.regime && <Field label={t('fiscal.stampDuty')} value={t(`fiscal.stampDutyBy.${settings.chargesStampDuty ? 'BUYER' : 'SELLER'}`)} />}
          <Field label={t('fiscal.series')} value={settings.series ?? t('fiscal.noSeries')} />
        </FieldGrid>
      )}
      {isEditing && tenant && <FiscalSettingsDialog tenant={tenant} onClose={() => setEditing(false)} />}
    </Card>
  );
}
