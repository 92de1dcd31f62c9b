import { IconEyeOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Callout } from '@/ui/Callout.tsx';

/** The customer shows its partners no more than its name, contacts and subscriptions (P6). */
export function LimitedNote({ name }: { name: string }) {
  const { t } = useTranslation('company');
  return (
    <Callout icon={IconEyeOff} tone="neutral" title={t('limited.title', { name })}>
      <p>{t('limited.sentence', { name })}</p>
    </Callout>
  );
}
