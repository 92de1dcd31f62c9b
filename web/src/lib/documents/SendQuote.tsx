import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { lazyPart } from '@/lib/lazy-part.tsx';
import { TextButton } from '@/ui/TextButton.tsx';

const SendQuotePanel = lazyPart(() => import('./SendQuotePanel.tsx').then((m) => m.SendQuotePanel));

type Props = {
  quote: { id: string; expiresAt: string };
  /** whose people read it */
  tenantId: string;
};

/** Offers a quote to the company that it is for: who reads it there accepts it by the link of a mail. */
export function SendQuote({ quote, tenantId }: Props) {
  const { t } = useTranslation('ui');
  const [isOpen, { open, close }] = useDisclosure();
  return isOpen ? <SendQuotePanel quote={quote} tenantId={tenantId} onClose={close} /> : <TextButton onClick={open}>{t('document.offer')}</TextButton>;
}
