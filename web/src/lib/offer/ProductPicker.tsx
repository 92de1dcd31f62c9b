import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useOfferedProductsQuery } from '@/generated/lib.ts';
import { useNow } from '@/lib/format/use-now.ts';
import { isOffered, type OfferedProduct } from './offer-choice.ts';

/** Which product: the first ones by name, and whatever is typed is looked for among all that are sold. */
export function ProductPicker({ product, onPick }: { product: OfferedProduct; onPick: (product: OfferedProduct) => void }) {
  const { t } = useTranslation('offer');
  const now = useNow();
  const [typed, setTyped] = useState(product.name);
  // What is chosen stands there as its name: then nothing is looked for.
  const [text] = useDebouncedValue(typed === product.name ? '' : typed.trim(), 200);
  const { data, previousData, error } = useOfferedProductsQuery({ variables: { text: text || null }, fetchPolicy: 'cache-and-network' });
  const page = (data ?? previousData)?.products;
  const found = page?.nodes.filter((one) => isOffered(one, now)) ?? [];
  const options = text || found.some(({ id }) => id === product.id) ? found : [product, ...found];
  const isMore = page?.pageInfo.hasNextPage ?? false;
  if (!text && !isMore && options.length < 2) return null;
  return (
    <Select
      label={t('product')}
      description={isMore ? t('moreProducts', { count: page?.totalCount ?? 0 }) : undefined}
      error={error && t('productsUnknown')}
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
      nothingFoundMessage={t('noProduct')}
      allowDeselect={false}
      selectFirstOptionOnChange
    />
  );
}
