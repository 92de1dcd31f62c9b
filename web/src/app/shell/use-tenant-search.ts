import { useDebouncedValue } from '@mantine/hooks';
import { useSearchTenantsQuery } from '@/generated/app.ts';
import type { SearchTenantsQuery } from '@/generated/types.ts';

export type FoundTenant = SearchTenantsQuery['searchTenants'][number];

const fewest = 3;

/** Companies at or below the viewer's own by name, VAT number or e-mail; asked at three letters, the last answer stays while the next is on its way. */
export function useTenantSearch(query: string) {
  const [text] = useDebouncedValue(query.trim(), 150);
  const isAsked = text.length >= fewest && query.trim().length >= fewest;
  const { data, previousData, loading } = useSearchTenantsQuery({ variables: { text }, skip: !isAsked });
  const found = isAsked ? (data ?? previousData)?.searchTenants : undefined;
  return { found, isAsked, loading };
}
