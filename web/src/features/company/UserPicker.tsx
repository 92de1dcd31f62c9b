import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { errorCode } from '@/lib/error-code.ts';
import { personText, usePeople, type Person } from '@/lib/people/use-people.ts';

type Props = { tenantId: string; value: string | null; onPick: (user: Person) => void };

/** The company's users by name and e-mail. */
export function UserPicker({ tenantId, value, onPick }: Props) {
  const { t } = useTranslation(['company', 'ui']);
  const { people, error, isLoading } = usePeople(tenantId, { status: ['ACTIVE', 'INVITED'] });
  return (
    <Select
      label={t('contacts.user')}
      placeholder={isLoading ? t('ui:loading') : t('contacts.userPlaceholder')}
      description={t('contacts.userNote')}
      nothingFoundMessage={t('contacts.noUser')}
      error={error && t(`ui:error.${errorCode(error)}`)}
      data={people.map((user) => ({ value: user.id, label: personText(user) }))}
      searchable
      openOnFocus={false}
      selectFirstOptionOnChange
      withAsterisk
      aria-required
      mb="sm"
      data-autofocus
      value={value}
      onChange={(id) => {
        const user = people.find((one) => one.id === id);
        if (user) onPick(user);
      }}
    />
  );
}
