import { Select } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useContactUsersQuery } from '@/generated/company.ts';
import type { ContactUsersQuery } from '@/generated/types.ts';
import { errorCode } from '@/lib/error-code.ts';
import { fullName } from './ContactName.tsx';

export type PickedUser = NonNullable<ContactUsersQuery['tenant']>['users']['nodes'][number];

type Props = { tenantId: string; value: string | null; onPick: (user: PickedUser) => void };

const mostUsers = 1000;

/** The company's users by name and e-mail; all pages come one after the other, so that typing finds anybody. */
export function UserPicker({ tenantId, value, onPick }: Props) {
  const { t } = useTranslation(['company', 'ui']);
  const { data, error, loading, fetchMore } = useContactUsersQuery({ variables: { tenantId }, fetchPolicy: 'cache-and-network' });
  const page = data?.tenant?.users;
  const users = page?.nodes ?? [];
  const after = page?.pageInfo.hasNextPage && users.length < mostUsers ? page.pageInfo.endCursor : undefined;
  useEffect(() => {
    if (after && !loading) void fetchMore({ variables: { after } });
  }, [after, loading, fetchMore]);

  return (
    <Select
      label={t('contacts.user')}
      placeholder={loading && users.length === 0 ? t('ui:loading') : t('contacts.userPlaceholder')}
      description={t('contacts.userNote')}
      nothingFoundMessage={t('contacts.noUser')}
      error={error && users.length === 0 ? t(`ui:error.${errorCode(error)}`) : undefined}
      data={users.map((user) => ({ value: user.id, label: `${fullName(user)} · ${user.email}` }))}
      searchable
      openOnFocus={false}
      selectFirstOptionOnChange
      withAsterisk
      mb="sm"
      data-autofocus
      value={value}
      onChange={(id) => {
        const user = users.find((one) => one.id === id);
        if (user) onPick(user);
      }}
    />
  );
}
