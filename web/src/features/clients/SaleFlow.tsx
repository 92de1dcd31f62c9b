import { Button, Stack } from '@mantine/core';
import { useCallback, useState } from 'react';
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
import { Card } from '@/ui/Card.tsx';
import { FormProblem } from '@/ui/FormProblem.tsx';
import { emptyTenant } from './new-tenant-form.ts';
import { NewTenantFieldset } from './NewTenantFieldset.tsx';
import { SameVatNumberNote } from './SameVatNumberNote.tsx';
import { saleForm } from './sale-form.ts';
import { SalePerson } from './SalePerson.tsx';
import { SaleQuote } from './SaleQuote.tsx';
import { usePlaceSale } from './use-place-sale.ts';
import classes from './sale.module.css';

type Props = { partner: { id: string; name: string }; first: { product: OfferedProduct; choice: OfferChoice } };

/** What is sold and to whom at the left, its price beside it at all times; one button does it all. */
export function SaleFlow({ partner, first }: Props) {
  const { t } = useTranslation('clients');
  const { vendorCountry } = useViewer();
  const [{ product, choice }, setSold] = useState(first);
  const form = useSchemaForm(saleForm, { ...emptyTenant('CUSTOMER', vendorCountry, useLanguage()), person: null });
  const [quoteSale] = useQuoteSaleMutation();
  const ask = useCallback(async (input: QuoteSaleInput) => (await quoteSale({ variables: { input } })).data?.quoteSale, [quoteSale]);
  const { editionId, cadence, quantities } = choice;
  const isWhole = quantities.every(({ quantity }) => Number.isInteger(quantity));
  const live = useLiveQuote(ask, isWhole ? { partnerId: partner.id, editionId, cadence, quantities } : null);
  const sale = usePlaceSale(form, live);
  const messages = live.refusal && placeMessages(live.refusal, isOfferField);
  return (
    <form noValidate className={classes.flow} onSubmit={(event) => void form.handleSubmit((values) => sale.place(values))(event)}>
      <Stack>
        <Card title={t('sale.what')}>
          <OfferFields product={product} choice={choice} onChange={(next, of = product) => setSold({ product: of, choice: next })} messages={messages?.atField} />
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
    </form>
  );
}
