import { Button, Stack } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSetEditionOnSaleMutation, useSetProductOnSaleMutation } from '@/generated/catalog.ts';
import type { Catalog_productFragment as Product } from '@/generated/types.ts';
import { useFormat } from '@/lib/format/use-format.ts';
import { useNow } from '@/lib/format/use-now.ts';
import { useLanguage } from '@/lib/i18n/use-language.ts';
import { Card } from '@/ui/Card.tsx';
import { ConfirmDialog } from '@/ui/ConfirmDialog.tsx';
import { Field, FieldGrid } from '@/ui/Field.tsx';
import { PageHeader } from '@/ui/PageHeader.tsx';
import { PricesDialog } from './PricesDialog.tsx';
import { PriceList } from './PriceList.tsx';
import { clockStepMs } from './prices-of.ts';
import { ProductPreview } from './ProductPreview.tsx';
import { SaleState } from './SaleState.tsx';
import classes from './catalog.module.css';

type Edition = Product['editions'][number];
type Props = { product: Product; canEdit: boolean; onEdit: () => void };

/** A product as it is: what counts in it, its editions with their prices, and what a customer sees of it. */
export function ProductRead({ product, canEdit, onEdit }: Props) {
  const { t } = useTranslation('catalog');
  const format = useFormat();
  const language = useLanguage();
  const now = useNow() + clockStepMs;
  const [pricing, setPricing] = useState<Edition>();
  const [withdrawing, setWithdrawing] = useState<Product | Edition>();
  const [setProduct, { loading: isSettingProduct }] = useSetProductOnSaleMutation();
  const [setEdition, { loading: isSettingEdition }] = useSetEditionOnSaleMutation();
  const put = (what: Product | Edition, isOnSale: boolean) => ('editions' in what ? setProduct({ variables: { input: { productId: what.id, isOnSale } } }) : setEdition({ variables: { input: { editionId: what.id, isOnSale } } }));
  const saleButton = (what: Product | Edition) => canEdit && (
    <Button size="xs" variant="default" onClick={() => (what.withdrawnAt ? void put(what, true) : setWithdrawing(what))}>{t(what.withdrawnAt ? 'sellAgain' : 'withdraw')}</Button>
  );
  const percent = (basisPoints: number) => format.percent(basisPoints / 100);
  return (
    <>
      <PageHeader level={2} title={product.name} note={<SaleState product={product} now={now} asBadge />} actions={<>{saleButton(product)}{canEdit && <Button leftSection={<IconPencil size={16} stroke={1.6} aria-hidden />} onClick={onEdit}>{t('edit')}</Button>}</>} />
      <Stack>
        <Card title={t('product')}>
          <FieldGrid columns={3}>
            <Field label={t('code')} value={product.code} />
            <Field label={t('trial')} value={product.trialDays ? t('days', { count: product.trialDays }) : t('noTrial')} />
            <Field label={t('annualDiscount')} value={product.annualDiscountBasisPoints == null ? null : percent(product.annualDiscountBasisPoints)} />
            {product.components.map(({ id, name, unit, isLicence, volumeDiscounts }) => (
              <Field
                key={id}
                label={t('component')}
                value={`${name[language]}${unit && ` (${unit})`}${isLicence ? ` · ${t('isLicence')}` : ''}`}
                hint={volumeDiscounts.map(({ fromQuantity, basisPoints }) => t('volumeStep', { from: format.number(fromQuantity), percent: percent(basisPoints) })).join(' · ') || undefined}
              />
            ))}
          </FieldGrid>
        </Card>
        {product.editions.map((edition) => (
          <Card
            key={edition.id}
            title={edition.name}
            note={edition.withdrawnAt ? t('withdrawn') : undefined}
            aside={canEdit && <span className={classes.buttons}><Button size="xs" variant={edition.prices.length === 0 ? 'filled' : 'default'} onClick={() => setPricing(edition)} aria-label={t('setPricesOf', { name: edition.name })}>{t('setPrices')}</Button>{saleButton(edition)}</span>}
          >
            <PriceList edition={edition} now={now} />
          </Card>
        ))}
        <ProductPreview product={product} />
      </Stack>
      {pricing && <PricesDialog product={product} edition={pricing} onClose={() => setPricing(undefined)} />}
      {withdrawing && (
        <ConfirmDialog
          title={t('withdrawAsk', { name: withdrawing.name })}
          sentence={t('withdrawSentence')}
          confirmLabel={t('withdraw')}
          danger
          busy={isSettingProduct || isSettingEdition}
          onConfirm={() => void put(withdrawing, false).then(() => setWithdrawing(undefined))}
          onClose={() => setWithdrawing(undefined)}
        />
      )}
    </>
  );
}
