import { Skeleton } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** The shape of a page while its code and first data are on their way. */
export function PageSkeleton() {
  const { t } = useTranslation('ui');
  return (
    <div role="status" aria-label={t('loading')}>
      <Skeleton height={28} width={220} mb="md" />
      <Skeleton height={320} radius="lg" />
    </div>
  );
}
