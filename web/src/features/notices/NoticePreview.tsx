import { SegmentedControl, Skeleton } from '@mantine/core';
import { noticeWordsSchema } from '@filiera/shared/schemas';
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { isLanguage, languages, type Language } from '@/lib/i18n/languages.ts';
import { useLanguage } from '@/lib/i18n/use-language.ts';
import { Card } from '@/ui/Card.tsx';
import { Letter } from '@/ui/Letter.tsx';
import { TextButton } from '@/ui/TextButton.tsx';
import type { NoticeForm } from './use-notice-form.ts';
import { usePreview } from './use-preview.ts';
import classes from './notices.module.css';

/** The mail, written by the server with the letter that will be sent, in the language of one reader at a time. */
export function NoticePreview({ form, tenantId }: { form: NoticeForm; tenantId: string }) {
  const { t } = useTranslation(['notices', 'words', 'ui']);
  const [language, setLanguage] = useState<Language>(useLanguage());
  const [topic, subject, text] = useWatch({ control: form.control, name: ['topic', `subject.${language}`, `text.${language}`] });
  const words = noticeWordsSchema.safeParse({ subject, text }).data;
  const { letter, hasFailed, again } = usePreview(words ? { tenantId, topic, language, ...words } : null);
  return (
    <Card
      title={t('compose.preview')}
      aside={
        <SegmentedControl
          size="xs"
          aria-label={t('compose.previewLanguage')}
          data={languages.map((value) => ({ value, label: t(`words:language.${value}`) }))}
          value={language}
          onChange={(value) => isLanguage(value) && setLanguage(value)}
        />
      }
    >
      <div className={classes.preview}>
        {letter ? (
          <>
            <p className={classes.mail} lang={language}>
              <strong>{letter.subject}</strong>
              {t('compose.sender', { name: letter.sender })}
            </p>
            <Letter subject={letter.subject} html={letter.html} text={letter.text} />
          </>
        ) : hasFailed ? (
          <p className={classes.quiet} role="alert">
            {t('compose.previewFailed')} <TextButton onClick={again}>{t('ui:retry')}</TextButton>
          </p>
        ) : words ? (
          <Skeleton height={480} />
        ) : (
          <p className={classes.quiet}>{t('compose.previewEmpty')}</p>
        )}
      </div>
    </Card>
  );
}
