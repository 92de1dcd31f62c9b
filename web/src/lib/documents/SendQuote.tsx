import { useTranslation } from 'react-i18next';
import { useSendQuoteMutation } from '@/generated/lib.ts';
import { notifyDone } from '@/lib/notify.ts';
import { useAction } from '@/lib/use-action.ts';
import { TextButton } from '@/ui/TextButton.tsx';

/** Offers a quote to the company that it is for: its readers accept it by the link of a mail. */
export function SendQuote({ quoteId }: { quoteId: string }) {
  const { t } = useTranslation('ui');
  const send = useAction(useSendQuoteMutation(), { onDone: ({ companyName, recipientCount }) => notifyDone(t('document.sent', { name: companyName, count: recipientCount })) });
  // One quote is sent once, however often the button is pressed.
  return <TextButton onClick={() => !send.busy && void send.run({ quoteId, idempotencyKey: `send ${quoteId}` })}>{t('document.offer')}</TextButton>;
}
