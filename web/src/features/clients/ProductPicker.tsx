import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSaleProductsQuery } from '@/generated/clients.ts';
import { isSold, type SoldProduct } from './sale-form.ts';

/** Which product: the first ones by name, and whatever is typed is looked for among all that are sold. */
export function ProductPicker({ product, onPick }: { product: SoldProduct; onPick: (product: SoldProduct) => void }) {
  const { t } = useTranslation('clients');
  const [typed, setTyped] = useState(product.name);
  // What is chosen stands there as its name: then nothing is looked for.
  const [text] = useDebouncedValue(typed === product.name ? '' : typed.trim(), 200);
  const { data, previousData, error } = useSaleProductsQuery({ variables: { text: text || null } });
  const page = (data ?? previousData)?.products;
  const found = page?.nodes.filter(isSold) ?? [];
  const options = text || found.some(({ id }) => id === product.id) ? found : [product, ...found];
  const isMore = page?.pageInfo.hasNextPage ?? false;
  if (!text && !isMore && options.length < 2) return null;
  return (
    <Select
      label={t('sale.product')}
      description={isMore ? t('sale.moreProducts', { count: page?.totalCount ?? 0 }) : undefined}
      error={error && t('sale.productsUnknown')}
      data={options.map(({ id, name }) => ({ value: id, label: name }))}
      value={product.id}
      onChange={(id) => {
        const next = options.find((one) => one.id === id);
        if (next) onPick(next);
      }}
      searchable
      searchValue={typed}
      onSearchChange={setTyped}
      filter={({ options: all }) => all}
      nothingFoundMessage={t('sale.noProduct')}
      allowDeselect={false}
      selectFirstOptionOnChange
    />
  );
}
