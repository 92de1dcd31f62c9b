import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './Letter.module.css';

type Props = { subject: string; html: string; text: string };

/** A mail as its reader gets it: in a frame that runs nothing and belongs to nobody, its links open beside. Or the same as plain text. */
export function Letter({ subject, html, text }: Props) {
  const { t } = useTranslation('ui');
  const [face, setFace] = useState('html');
  return (
    <>
      <SegmentedControl size="xs" aria-label={t('letter.label')} data={[{ value: 'html', label: t('letter.html') }, { value: 'text', label: t('letter.text') }]} value={face} onChange={setFace} />
      {face === 'text' ? (
        <pre className={classes.text} tabIndex={0} aria-label={t('letter.text')}>{text}</pre>
      ) : (
        <iframe className={classes.frame} title={subject} sandbox="allow-popups allow-popups-to-escape-sandbox" srcDoc={`<base target="_blank">${html}`} />
      )}
    </>
  );
}
