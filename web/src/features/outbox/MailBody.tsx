import { IconClock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { OpenMail_mailFragment as Mail } from '@/generated/types.ts';
import { Callout } from '@/ui/Callout.tsx';
import { Letter } from '@/ui/Letter.tsx';
import { MailFacts } from './MailFacts.tsx';

/** What became of it, and what its reader sees. */
export function MailBody({ mail }: { mail: Mail }) {
  const { t } = useTranslation('outbox');
  return (
    <>
      <MailFacts mail={mail} />
      {mail.html && mail.text ? (
        <Letter subject={mail.subject} html={mail.html} text={mail.text} />
      ) : (
        <Callout icon={IconClock} tone="neutral">{t('notWritten')}</Callout>
      )}
    </>
  );
}
