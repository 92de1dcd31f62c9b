import { Button, Stack } from '@mantine/core';
import { useCallback, useState } from 'react';
import { IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useQuoteSaleMutation } from '@/generated/clients.ts';
import type { QuoteSaleInput } from '@/generated/types.ts';
import { PayBy } from '@/lib/checkout/PayBy.tsx';
import { useLanguage } from '@/lib/i18n/use-language.ts';
import { isOfferField, type OfferChoice, type OfferedProduct } from '@/lib/offer/offer-choice.ts';
import { OfferFields } from '@/lib/offer/OfferFields.tsx';
import { useLiveQuote } from '@/lib/quote/use-live-quote.ts';
import { placeMessages } from '@/lib/refusal.ts';
import { useSchemaForm } from '@/lib/use-schema-form.ts';
import { useViewer } from '@/lib/viewer.ts';
import { Callout } from '@/ui/Callout.tsx';
import { Card } from '@/ui/Card.tsx';
import { FaultyFields } from '@/ui/FaultyFields.tsx';
import { FormProblem } from '@/ui/FormProblem.tsx';
import { TextButton } from '@/ui/TextButton.tsx';
import { useDiscardQuestion } from '@/ui/use-discard-question.tsx';
import { emptyTenant } from './new-tenant-form.ts';
import { NewTenantFieldset } from './NewTenantFieldset.tsx';
import { SameVatNumberNote } from './SameVatNumberNote.tsx';
import type { SaleDraft } from './sale-draft.ts';
import { saleForm } from './sale-form.ts';
import { SalePerson } from './SalePerson.tsx';
import { SaleQuote } from './SaleQuote.tsx';
import { useSaleDraft } from './use-sale-draft.ts';
import { usePlaceSale } from './use-place-sale.ts';
import classes from './sale.module.css';

type Props = {
  partner: { id: string; name: string };
  first: { product: OfferedProduct; choice: OfferChoice };
  /** what was kept of it when the page was loaded anew */
  draft: SaleDraft | undefined;
  onRestart: () => void;
};

/** What is sold and to whom at the left, its price beside it at all times; one button does it all. */
export function SaleFlow({ partner, first, draft, onRestart }: Props) {
  const { t } = useTranslation('clients');
  const { vendorCountry } = useViewer();
  const [{ product, choice, isChosen }, setSold] = useState({ ...first, isChosen: draft !== undefined });
  const form = useSchemaForm(saleForm, { ...emptyTenant('CUSTOMER', vendorCountry, useLanguage()), person: null });
  const [quoteSale] = useQuoteSaleMutation();
  const ask = useCallback(async (input: QuoteSaleInput) => (await quoteSale({ variables: { input } })).data?.quoteSale, [quoteSale]);
  const { editionId, cadence, quantities } = choice;
  const isWhole = quantities.every(({ quantity }) => Number.isInteger(quantity));
  const live = useLiveQuote(ask, isWhole ? { partnerId: partner.id, editionId, cadence, quantities } : null);
  const isStarted = isChosen || form.formState.isDirty;
  const onPlaced = useSaleDraft(form, partner.id, draft, choice, isStarted);
  const sale = usePlaceSale(form, live, onPlaced);
  const { leave, question } = useDiscardQuestion(isStarted, onRestart, sale.busy);
  const messages = live.refusal && placeMessages(live.refusal, isOfferField);
  return (
    <form noValidate className={classes.flow} onSubmit={(event) => void form.handleSubmit((values) => sale.place(values))(event)}>
      <Stack>
        <FaultyFields form={form} />
        {draft && <Callout icon={IconPencil} tone="accent" actions={<TextButton onClick={leave}>{t('sale.restart')}</TextButton>}>{t('sale.resumed')}</Callout>}
        <Card title={t('sale.what')}>
          <OfferFields product={product} choice={choice} onChange={(next, of = product) => setSold({ product: of, choice: next, isChosen: true })} messages={messages?.atField} />
        </Card>
        <Card title={t('sale.customer')} note={t('sale.customerNote')}>
          <NewTenantFieldset form={form as never} />
          {sale.same && <SameVatNumberNote tenants={sale.same} />}
        </Card>
        <Card title={t('sale.person')} note={t('sale.personNote')}>
          <SalePerson form={form} product={product} />
        </Card>
      </Stack>
      <div className={classes.price}>
        <Card
          title={t('sale.price')}
          foot={
            <div className={classes.foot}>
              <FormProblem form={form} />
              {live.quote?.amounts?.due.minor === 0 ? null : <PayBy checkout={sale.checkout} payerName={live.quote?.invoicedToName} />}
              <Button type="submit" fullWidth loading={sale.busy} disabled={!live.isCurrent}>
                {sale.submitLabel}
              </Button>
            </div>
          }
        >
          <SaleQuote live={live} product={product} messages={messages?.elsewhere ?? []} notice={sale.notice} />
        </Card>
      </div>
      {question}
    </form>
  );
}
