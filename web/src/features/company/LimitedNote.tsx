import { IconEyeOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Callout } from '@/ui/Callout.tsx';

/** The company, or one on the way to it, shows its partners no more than name, contacts and subscriptions (P6). */
export function LimitedNote({ name, isOwnChoice }: { name: string; isOwnChoice: boolean }) {
  const { t } = useTranslation('company');
  return (
    <Callout icon={IconEyeOff} tone="neutral" title={t(isOwnChoice ? 'limited.title' : 'limited.chainTitle', { name })}>
      <p>{t(isOwnChoice ? 'limited.sentence' : 'limited.chainSentence', { name })}</p>
    </Callout>
  );
}
