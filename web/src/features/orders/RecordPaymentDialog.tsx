import { zodResolver } from '@hookform/resolvers/zod';
import { parseMoney, type Currency } from '@filiera/shared/money';
import { Box, Text, TextInput } from '@mantine/core';
import { IconScale } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { useRecordPaymentMutation } from '@/generated/orders.ts';
import type { OrderRow_orderFragment as Order } from '@/generated/types.ts';
import { Arrived } from '@/lib/amounts/Arrived.tsx';
import { missingOf } from '@/lib/amounts/missing-of.ts';
import { present } from '@/lib/format/clock.ts';
import { localDay } from '@/lib/format/local-day.ts';
import { useFormat } from '@/lib/format/use-format.ts';
import { useLanguage } from '@/lib/i18n/use-language.ts';
import { notifyDone } from '@/lib/notify.ts';
import { useAction } from '@/lib/use-action.ts';
import { Callout } from '@/ui/Callout.tsx';
import { DayField } from '@/ui/DayField.tsx';
import { FieldGrid } from '@/ui/Field.tsx';
import { FormDialog } from '@/ui/FormDialog.tsx';

/** The vendor says that the transfer arrived and on which day; only then the order takes effect (S9). */
export function RecordPaymentDialog({ order, onClose }: { order: Order; onClose: () => void }) {
  const { t } = useTranslation('orders');
  const format = useFormat();
  const language = useLanguage();
  const [today] = useState(() => localDay(new Date(present())));
  const currency = order.amounts?.due.currency ?? 'EUR';
  const missing = order.amounts ? missingOf(order.amounts) : undefined;
  const missingText = missing ? format.amount(missing) : '';
  const schema = z.object({ amount: z.string().refine((typed) => isAmount(typed, language, currency), t('record.amountMissing')), valueDate: z.iso.date(t('record.missing')).refine((day) => day <= today, t('record.future')) });
  const form = useForm({ resolver: zodResolver(schema), defaultValues: { amount: missingText, valueDate: today } });
  const keys = useRef(new Map<string, string>());
  // What the vendor is asked: whether money that does not fit goes to the balance.
  const [asked, setAsked] = useState<{ message: string; of: string }>();
  const action = useAction(useRecordPaymentMutation(), {
    form,
    onRefused: (refusal) => {
      if (refusal.__typename !== 'TransferDiffers' && refusal.__typename !== 'OrderNotPending') return false;
      setAsked({ message: refusal.message, of: form.getValues('amount') });
      return true;
    },
    onDone: () => {
      notifyDone(told());
      onClose();
    },
  });
  const [first] = order.lines;
  const typed = form.watch('amount');
  const isAgreed = asked?.of === typed;
  const read = parseMoney(typed, language, currency);
  const received = typeof read === 'string' ? undefined : read;
  const amount = received && format.money(received);
  const isPart = received && missing && received.minor < missing.minor;
  /** Where the money went: what settled the order, what lies in the balance. */
  const told = () => {
    if (!received || !missing || received.minor === missing.minor) return t('record.done', { number: order.number });
    const inBalance = { payer: order.invoicedToName, number: order.number, amount: format.money({ ...received, minor: isPart ? received.minor : received.minor - missing.minor }) };
    return isPart ? t('record.donePart', { ...inBalance, missing: format.money({ ...missing, minor: missing.minor - received.minor }) }) : t('record.doneOver', inBalance);
  };
  const record = ({ valueDate }: { valueDate: string }) => {
    const name = `${typed} ${valueDate} ${isAgreed}`;
    const idempotencyKey = keys.current.get(name) ?? crypto.randomUUID();
    keys.current.set(name, idempotencyKey);
    return action.run({ orderId: order.id, valueDate, idempotencyKey, amountMinor: received?.minor ?? null, toBalance: isAgreed });
  };
  return (
    <FormDialog
      form={form}
      title={t('record.title')}
      subtitle={t('record.subtitle', { number: order.number, payer: order.invoicedToName })}
      submitLabel={isAgreed ? t('record.confirmAnyway') : amount ? t('record.confirmAmount', { amount }) : t('record.confirm')}
      busy={action.busy}
      onSubmit={record}
      onClose={onClose}
    >
      <Arrived order={order} />
      <Text fz="sm" mb="sm">{isPart ? t('record.effectPart', { missing: format.money({ ...missing, minor: missing.minor - received.minor }) }) : first && order.lines.length === 1 ? t(`record.effect.${order.kind}`, { company: first.tenant.name, edition: first.edition.name }) : t('record.effectMany', { count: order.lines.length })}</Text>
      <FieldGrid columns={2} as="div">
        <DayField form={form} name="valueDate" max={today} label={t('record.valueDate')} withAsterisk description={t('record.valueDateHint')} data-autofocus />
        <TextInput
          {...form.register('amount')}
          inputMode="decimal"
          withAsterisk
          aria-required
          label={t('record.received')}
          description={form.formState.errors.amount || !order.amounts ? undefined : t('record.dueHint', { due: format.money(order.amounts.due) })}
          error={form.formState.errors.amount?.message}
        />
      </FieldGrid>
      {isAgreed && (
        <Box role="alert" mt="sm">
          <Callout icon={IconScale} tone="attention"><p>{asked.message}</p></Callout>
        </Box>
      )}
    </FormDialog>
  );
}

function isAmount(typed: string, language: string, currency: Currency): boolean {
  const read = parseMoney(typed, language, currency);
  return typeof read !== 'string' && read.minor > 0;
}
