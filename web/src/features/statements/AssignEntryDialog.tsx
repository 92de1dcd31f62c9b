import { Skeleton } from '@mantine/core';
import { IconAlertCircle, IconScale } from '@tabler/icons-react';
import { useRef } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useAssignStatementEntryMutation } from '@/generated/statements.ts';
import type { Statement_entryFragment as Entry } from '@/generated/types.ts';
import { useFormat } from '@/lib/format/use-format.ts';
import { notifyDone } from '@/lib/notify.ts';
import { useAction } from '@/lib/use-action.ts';
import { Callout } from '@/ui/Callout.tsx';
import { FormDialog } from '@/ui/FormDialog.tsx';
import { RadioCards } from '@/ui/RadioCards.tsx';
import { SearchField } from '@/ui/SearchField.tsx';
import { TextButton } from '@/ui/TextButton.tsx';
import { EntryFacts } from './EntryFacts.tsx';
import { useCandidates } from './use-candidates.ts';
import classes from './statements.module.css';

type Props = { entry: Entry; onDone: () => void; onClose: () => void };

/** The vendor says which order money is for: likely ones are there, any other is found. What becomes of what does not fit is said before it is done. */
export function AssignEntryDialog({ entry, onDone, onClose }: Props) {
  const { t } = useTranslation(['statements', 'ui', 'words']);
  const format = useFormat();
  const form = useForm({ defaultValues: { text: '', orderId: '' } });
  const [text, orderId] = useWatch({ control: form.control, name: ['text', 'orderId'] });
  const { candidates, busy, failure, retry } = useCandidates(entry.id, text);
  const chosen = candidates?.find(({ order }) => order.id === orderId);
  const keys = useRef(new Map<string, string>());
  const assign = useAction(useAssignStatementEntryMutation(), {
    form,
    onDone: () => {
      notifyDone(t('assign.done', { number: chosen?.order.number ?? '' }));
      onDone();
      onClose();
    },
    // What fits otherwise by now is looked for anew, and told with what became of it.
    onRefused: () => { retry(); },
  });
  const submit = () => {
    if (!chosen) return form.setError('orderId', { message: t('assign.choose') });
    const toBalance = chosen.fit !== 'MATCHED';
    const name = `${chosen.order.id} ${toBalance}`;
    const idempotencyKey = keys.current.get(name) ?? crypto.randomUUID();
    keys.current.set(name, idempotencyKey);
    return assign.run({ entryId: entry.id, orderId: chosen.order.id, toBalance, idempotencyKey });
  };
  const options = (candidates ?? []).map(({ order, fit, because }) => ({
    value: order.id,
    label: `${order.number}, ${order.invoicedToName}`,
    aside: order.amounts && format.money(order.amounts.due),
    detail: [
      [...new Set(order.lines.map(({ tenant }) => tenant.name))].filter((name) => name !== order.invoicedToName).join(', '),
      order.lines.length === 1 ? `${order.lines[0]?.product.name} ${order.lines[0]?.edition.name}` : t('assign.lines', { count: order.lines.length }),
      t(`words:orderState.${order.state}`),
      ...because.filter((reason) => reason !== 'SEARCH').map((reason) => t(`assign.because.${reason}`)),
      ...(fit === 'MATCHED' ? [] : [t(`assign.fit.${fit}`)]),
    ].filter(Boolean).join(' · '),
  }));
  return (
    <FormDialog
      form={form}
      title={t('assign.title')}
      subtitle={t('assign.subtitle')}
      submitLabel={chosen ? t('assign.submit', { amount: format.money(entry.amount), number: chosen.order.number }) : t('recordNone')}
      busy={assign.busy}
      isPrecious={false}
      onSubmit={submit}
      onClose={onClose}
    >
      <EntryFacts entry={entry} />
      <div className={classes.search}>
        <SearchField label={t('assign.search')} placeholder={t('assign.placeholder')} value={text} onChange={(next) => form.setValue('text', next)} />
      </div>
      <div aria-busy={busy} data-busy={busy || undefined} className={classes.candidates}>
        {!candidates && busy && <Skeleton height={120} />}
        {failure && <Callout icon={IconAlertCircle} tone="danger" actions={<TextButton onClick={retry}>{t('ui:retry')}</TextButton>}>{t(`ui:error.${failure}`)}</Callout>}
        {options.length > 0 && <RadioCards label={t(text.trim() ? 'assign.found' : 'assign.likely')} name="orderId" options={options} value={orderId} onChange={(value) => { form.clearErrors(); form.setValue('orderId', value); }} error={form.formState.errors.orderId?.message} />}
        <p role="status" className={classes.quiet}>{candidates?.length === 0 && !busy ? t(text.trim() ? 'assign.noneFound' : 'assign.noneLikely') : ''}</p>
      </div>
      {chosen && chosen.fit !== 'MATCHED' && <Callout icon={IconScale} tone="attention"><p>{t(`assign.then.${chosen.fit}`, { payer: chosen.order.invoicedToName })}</p></Callout>}
    </FormDialog>
  );
}
