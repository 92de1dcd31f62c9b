import { anyOf, oneOf, text, useUrlState } from '@/lib/url-state.ts';
import type { Sort } from '@/ui/DataTable.tsx';

export const kinds = ['PARTNER', 'CUSTOMER'] as const;
export const statuses = ['ACTIVE', 'SUSPENDED', 'CLOSED'] as const;
export const densities = ['dense', 'normal'] as const;

const params = {
  q: text(),
  kind: anyOf(kinds),
  status: anyOf(statuses),
  sort: oneOf(['name', '-name', 'created', '-created']),
  rows: text(),
  density: oneOf(densities),
  new: oneOf(['', ...kinds]),
};

const fields = { name: 'NAME', created: 'CREATED_AT' } as const;

/** What the table shows, all of it in the address. */
export function useClientsView() {
  const [view, setView] = useUrlState(params);
  const column = view.sort.endsWith('created') ? 'created' : 'name';
  const direction = view.sort.startsWith('-') ? 'DESC' : 'ASC';
  const sort: Sort = { key: column, direction };
  return {
    ...view,
    setView,
    sort,
    orderBy: { field: fields[column], direction } as const,
    filter: {
      ...(view.kind.length > 0 && { kind: view.kind }),
      ...(view.status.length > 0 && { status: view.status }),
    },
    isFiltered: view.kind.length > 0 || view.status.length > 0,
    /** how many rows were asked for by "load more" */
    wanted: Number.parseInt(view.rows, 10) || 0,
    setSort: ({ key, direction: towards }: Sort) => setView({ sort: `${towards === 'DESC' ? '-' : ''}${key === 'created' ? 'created' : 'name'}` }),
  };
}
