import { useEffect } from 'react';
import { usePeopleQuery } from '@/generated/lib.ts';
import type { PeopleQuery, UserFilter } from '@/generated/types.ts';

export type Person = NonNullable<PeopleQuery['tenant']>['users']['nodes'][number];

const most = 1000;

/** The users of a company for a list to pick from; all pages come one after the other, so that typing finds anybody. */
export function usePeople(tenantId: string | undefined, filter: UserFilter) {
  const { data, error, loading, fetchMore } = usePeopleQuery({ variables: { tenantId: tenantId ?? '', filter }, skip: tenantId === undefined, fetchPolicy: 'cache-and-network' });
  const page = data?.tenant?.users;
  const people: readonly Person[] = page?.nodes ?? [];
  const after = page?.pageInfo.hasNextPage && people.length < most ? page.pageInfo.endCursor : undefined;
  useEffect(() => {
    if (after && !loading) void fetchMore({ variables: { after } });
  }, [after, loading, fetchMore]);
  return { people, company: data?.tenant?.name, error: people.length === 0 ? error : undefined, isLoading: loading && people.length === 0 };
}

/** As it stands in the list: typing a name or an e-mail finds it. */
export const personText = ({ firstName, lastName, email }: Person): string => `${firstName} ${lastName} · ${email}`;
