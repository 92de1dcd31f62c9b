import { Anchor } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { TicketPage_ticketFragment } from '@/generated/types.ts';
import { RelativeDate } from '@/ui/RelativeDate.tsx';
import classes from './tickets.module.css';

/** What was said, the first above; who answers from above is told apart by a word and an edge. */
export function TicketThread({ messages }: { messages: TicketPage_ticketFragment['messages']['nodes'] }) {
  const { t } = useTranslation('tickets');
  return (
    <ol className={classes.thread}>
      {messages.map(({ id, authorName, authorTenantName, isFromAbove, text, at, attachments }) => (
        <li key={id} className={classes.message} data-above={isFromAbove || undefined}>
          <p className={classes.who}>
            <strong>{authorName}</strong>
            <span className={classes.from}>{isFromAbove ? `${authorTenantName} · ${t('fromAbove')}` : authorTenantName}</span>
            <span className={classes.when}>
              <RelativeDate value={at} />
            </span>
          </p>
          <p className={classes.text}>{text}</p>
          {attachments.length > 0 && (
            <ul className={classes.files}>
              {attachments.map((file) => (
                <li key={file.id}>
                  <Anchor href={`/attachments/${file.id}`} download={file.name} className={classes.file} aria-label={t('download', { name: file.name })}>
                    <IconDownload size={14} stroke={1.6} aria-hidden />
                    {file.name}
                  </Anchor>
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ol>
  );
}
