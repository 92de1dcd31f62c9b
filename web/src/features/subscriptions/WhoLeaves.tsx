import { MultiSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useWhoLeavesQuery } from '@/generated/subscriptions.ts';

type Props = { subscriptionId: string; used: number; seats: number; value: string[]; onChange: (ids: string[]) => void };

/** Where a change leaves fewer seats than are in use: who leaves theirs when it comes (S3). */
export function WhoLeaves({ subscriptionId, used, seats, value, onChange }: Props) {
  const { t } = useTranslation('subscriptions');
  const { data } = useWhoLeavesQuery({ variables: { subscriptionId } });
  const people = (data?.subscription?.licences.nodes ?? []).map(({ id, email, name }) => ({ value: id, label: name ? `${name}, ${email}` : email }));
  return (
    <MultiSelect
      label={t('programma.whoLeaves')}
      description={t('programma.whoLeavesNote', { used, seats, count: used - seats })}
      data={people}
      value={value}
      onChange={onChange}
      searchable
      hidePickedOptions
    />
  );
}
