import { payoutSchema } from '@filiera/shared/schemas';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRequestPayoutMutation } from '@/generated/programme.ts';
import { present } from '@/lib/format/clock.ts';
import { localDay } from '@/lib/format/local-day.ts';
import { useFormat } from '@/lib/format/use-format.ts';
import { notifyDone } from '@/lib/notify.ts';
import { useAction } from '@/lib/use-action.ts';
import { useSchemaForm } from '@/lib/use-schema-form.ts';
import { DayField } from '@/ui/DayField.tsx';
import { FieldGrid } from '@/ui/Field.tsx';
import { FormDialog } from '@/ui/FormDialog.tsx';
import { NumberField } from '@/ui/NumberField.tsx';
import { TextField } from '@/ui/TextField.tsx';

type Props = { tenant: { id: string; name: string }; balance: { minor: number; currency: string }; onDone: () => void; onClose: () => void };

/** A partner asks for its cashback by the invoice that it wrote for it; what it asks for is set aside at once (P10). */
export function RequestPayoutDialog({ tenant, balance, onDone, onClose }: Props) {
  const { t } = useTranslation('programme');
  const format = useFormat();
  const key = useRef(crypto.randomUUID());
  const [today] = useState(() => localDay(new Date(present())));
  const form = useSchemaForm(payoutSchema, { invoiceNumber: '', invoiceDate: today, netMinor: balance.minor, vatMinor: 0, holder: tenant.name, iban: '', bic: '' });
  const [net, vat] = [form.watch('netMinor'), form.watch('vatMinor')];
  const total = Number.isFinite(net + vat) ? net + vat : 0;
  const ask = useAction(useRequestPayoutMutation(), {
    form,
    onDone: ({ payout }) => {
      notifyDone(t('ask.done', { number: payout.invoiceNumber, net: format.money(payout.net) }));
      onDone();
      onClose();
    },
    onRefused: () => {
      key.current = crypto.randomUUID();
    },
  });
  return (
    <FormDialog
      form={form}
      title={t('ask.title')}
      subtitle={tenant.name}
      submitLabel={total > 0 ? t('ask.submit', { total: format.money({ minor: total, currency: balance.currency }) }) : t('ask.action')}
      busy={ask.busy}
      onSubmit={(values) => ask.run({ tenantId: tenant.id, ...values, idempotencyKey: key.current })}
      onClose={onClose}
    >
      <p>{t('ask.effect')}</p>
      <FieldGrid as="div" columns={2}>
        <TextField form={form} name="invoiceNumber" label={t('ask.number')} autoComplete="off" withAsterisk data-autofocus />
        <DayField form={form} name="invoiceDate" max={today} label={t('ask.date')} withAsterisk />
        <NumberField form={form} name="netMinor" label={t('ask.net')} description={t('ask.most', { balance: format.money(balance) })} digits={2} isMoney isNeeded withAsterisk />
        <NumberField form={form} name="vatMinor" label={t('ask.vat')} description={t('ask.vatHint')} digits={2} isMoney isNeeded withAsterisk />
        <TextField form={form} name="holder" label={t('ask.holder')} withAsterisk />
        <TextField form={form} name="iban" label={t('ask.iban')} autoComplete="off" withAsterisk />
        <TextField form={form} name="bic" label={t('ask.bic')} description={t('ask.bicHint')} autoComplete="off" />
      </FieldGrid>
    </FormDialog>
  );
}
