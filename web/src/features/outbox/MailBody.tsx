import { useTranslation } from 'react-i18next';
import classes from './outbox.module.css';

type Props = { subject: string; html: string; text: string; face: 'html' | 'text' };

/** The mail in a frame that runs nothing and belongs to nobody; its links open beside. Or the same as plain text. */
export function MailBody({ subject, html, text, face }: Props) {
  const { t } = useTranslation('outbox');
  if (face === 'text') return <pre className={classes.text} tabIndex={0} aria-label={t('face.text')}>{text}</pre>;
  return <iframe className={classes.frame} title={subject} sandbox="allow-popups allow-popups-to-escape-sandbox" srcDoc={`<base target="_blank">${html}`} />;
}
