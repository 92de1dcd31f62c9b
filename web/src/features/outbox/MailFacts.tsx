import { useTranslation } from 'react-i18next';
import type { OpenMail_mailFragment as Mail } from '@/generated/types.ts';
import { useFormat } from '@/lib/format/use-format.ts';
import { MailState } from './MailState.tsx';
import classes from './outbox.module.css';

/** How far it is, since when, how often it was tried and what the mail server said last. */
export function MailFacts({ mail }: { mail: Mail }) {
  const { t } = useTranslation('outbox');
  const format = useFormat();
  const facts = [
    { label: t('column.state'), value: <MailState state={mail.state} /> },
    { label: t('column.company'), value: mail.tenant.name },
    { label: t('written'), value: format.exactWithZone(mail.createdAt) },
    ...(mail.sentAt ? [{ label: t('left'), value: format.exactWithZone(mail.sentAt) }] : []),
    ...(mail.attempts > 0 ? [{ label: t('attempts'), value: format.number(mail.attempts) }] : []),
    ...(mail.lastError ? [{ label: t('column.reason'), value: mail.lastError }] : []),
  ];
  return (
    <dl className={classes.facts}>
      {facts.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
