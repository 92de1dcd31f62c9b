import { Skeleton } from '@mantine/core';
import { Field } from '@/ui/Field.tsx';
import { useTranslation } from 'react-i18next';
import type { ProfileField } from './profile-fields.ts';
import { ProfileLayout } from './ProfileLayout.tsx';

/** The page's own shape and labels while the values are on their way. */
export function ProfileSkeleton() {
  const { t } = useTranslation('company');
  const field = (name: ProfileField, span?: number) => <Field key={name} label={t(`field.${name}`)} value={<Skeleton height={12} width={112} />} {...(span && { span })} />;
  return (
    <ProfileLayout
      as="dl"
      profile={
        <>
          {field('legalName', 2)}
          {(['legalForm', 'vatNumber', 'taxCode', 'country', 'tradeName', 'pec', 'sdiCode', 'phone', 'website'] as const).map((name) => field(name))}
        </>
      }
      address={
        <>
          {field('address.street', 2)}
          {(['address.postalCode', 'address.city', 'address.province', 'address.country', 'language', 'timeZone'] as const).map((name) => field(name))}
        </>
      }
      foot={<Skeleton height={12} width={220} />}
    />
  );
}
