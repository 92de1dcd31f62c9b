import { Checkbox } from '@mantine/core';
import { fiscalRegimes, fiscalSettingsSchema, memberships } from '@filiera/shared/schemas';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useSaveFiscalSettingsMutation } from '@/generated/settings.ts';
import type { FiscalSettings_tenantFragment as Vendor } from '@/generated/types.ts';
import { ConflictPanel } from '@/lib/conflict/ConflictPanel.tsx';
import { useConflict } from '@/lib/conflict/use-conflict.ts';
import { notifyDone } from '@/lib/notify.ts';
import { useAction } from '@/lib/use-action.ts';
import { useSchemaForm } from '@/lib/use-schema-form.ts';
import { FieldGrid } from '@/ui/Field.tsx';
import { FormDialog } from '@/ui/FormDialog.tsx';
import { NumberField } from '@/ui/NumberField.tsx';
import { SelectField } from '@/ui/SelectField.tsx';
import { TextField } from '@/ui/TextField.tsx';

const asShown = (name: string, stored: string | null) => (name === 'isInLiquidation' || name === 'chargesStampDuty' ? stored === 'true' : name === 'shareCapitalMinor' ? (stored === null ? null : Number(stored)) : (stored ?? ''));

/** Regime, register and series: what the law wants on each invoice of the vendor. */
export function FiscalSettingsDialog({ tenant, onClose }: { tenant: Vendor; onClose: () => void }) {
  const { t } = useTranslation('settings');
  const isItalian = tenant.profile?.country === 'IT';
  const schema = useMemo(() => fiscalSettingsSchema(isItalian), [isItalian]);
  const { regime = null, reaOffice = null, reaNumber = null, shareCapitalMinor = null, membership = null, isInLiquidation = false, series = null, chargesStampDuty = false, version: firstVersion = 0 } = tenant.fiscalSettings ?? {};
  const form = useSchemaForm(schema, { regime: regime ?? (isItalian ? 'RF01' : null), reaOffice: reaOffice ?? '', reaNumber: reaNumber ?? '', shareCapitalMinor, membership, isInLiquidation, series: series ?? '', chargesStampDuty });
  const { version, conflict, take, choose, isOpen } = useConflict(form, firstVersion, asShown);
  const save = useAction(useSaveFiscalSettingsMutation(), {
    form,
    onDone: () => {
      notifyDone(t('fiscal.saved'));
      onClose();
    },
    onRefused: (refusal) => {
      if (refusal.__typename !== 'ConcurrentChange') return false;
      take(refusal);
      return true;
    },
  });
  const label = (name: string) => t(`fiscal.fields.${name as 'regime' | 'reaOffice' | 'reaNumber' | 'shareCapitalMinor' | 'membership' | 'isInLiquidation' | 'series' | 'chargesStampDuty'}`);
  return (
    <FormDialog
      form={form}
      title={t('fiscal.title')}
      subtitle={tenant.name}
      submitLabel={t('fiscal.save')}
      busy={save.busy}
      onSubmit={(values) => (isOpen() ? undefined : save.run({ tenantId: tenant.id, version, ...values }))}
      onClose={onClose}
    >
      <ConflictPanel conflict={conflict} onChoose={choose} label={label} />
      <FieldGrid as="div" columns={2}>
        {isItalian && (
          <SelectField form={form} name="regime" label={label('regime')} data={fiscalRegimes.map((value) => ({ value, label: t(`fiscal.regimes.${value}`) }))} allowDeselect={false} withAsterisk data-autofocus style={{ gridColumn: '1 / -1' }} />
        )}
        <TextField form={form} name="reaOffice" label={label('reaOffice')} description={t('fiscal.reaHint')} maxLength={2} autoComplete="off" />
        <TextField form={form} name="reaNumber" label={label('reaNumber')} inputMode="numeric" autoComplete="off" />
        <NumberField form={form} name="shareCapitalMinor" label={label('shareCapitalMinor')} digits={2} isMoney unit="€" />
        <SelectField form={form} name="membership" label={label('membership')} data={memberships.map((value) => ({ value, label: t(`fiscal.memberships.${value}`) }))} clearable />
        <TextField form={form} name="series" label={label('series')} description={t('fiscal.seriesHint')} maxLength={4} autoComplete="off" />
        <Checkbox {...form.register('isInLiquidation')} label={label('isInLiquidation')} style={{ alignSelf: 'end' }} />
      </FieldGrid>
      {isItalian && <Checkbox {...form.register('chargesStampDuty')} label={label('chargesStampDuty')} description={t('fiscal.stampDutyHint')} mt="sm" />}
    </FormDialog>
  );
}
