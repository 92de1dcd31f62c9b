import { Textarea } from '@mantine/core';
import { IconCircleCheck, IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { languages, type Language } from '@/lib/i18n/languages.ts';
import { Card } from '@/ui/Card.tsx';
import { TextField } from '@/ui/TextField.tsx';
import type { NoticeForm } from './use-notice-form.ts';
import classes from './notices.module.css';

/** Subject and text side by side in the three languages, each with what it still lacks. */
export function NoticeTexts({ form }: { form: NoticeForm }) {
  const { t } = useTranslation(['notices', 'words']);
  return (
    <Card title={t('compose.texts')} note={t('compose.textsNote')}>
      <div className={classes.languages}>
        {languages.map((language) => (
          <fieldset key={language} className={classes.language} lang={language}>
            <legend>
              <span className={classes.name}>{t(`words:language.${language}`)}</span>
              <Mark form={form} language={language} />
            </legend>
            <TextField form={form} name={`subject.${language}`} label={t('compose.subject')} withAsterisk autoComplete="off" />
            <Text form={form} language={language} />
          </fieldset>
        ))}
      </div>
    </Card>
  );
}

/** Below the subject, also in the order in which what is wrong is pointed to. */
function Text({ form, language }: { form: NoticeForm; language: Language }) {
  const { t } = useTranslation('notices');
  return (
    <Textarea
      {...form.register(`text.${language}`)}
      label={t('compose.text')}
      description={t('compose.textHint')}
      withAsterisk
      aria-required
      autosize
      minRows={7}
      maxRows={18}
      error={form.formState.errors.text?.[language]?.message}
    />
  );
}

function Mark({ form, language }: { form: NoticeForm; language: Language }) {
  const { t, i18n } = useTranslation('notices');
  const [hasSubject, hasText] = form.watch([`subject.${language}`, `text.${language}`]).map((words) => words.trim() !== '');
  const isComplete = hasSubject && hasText;
  const MarkIcon = isComplete ? IconCircleCheck : IconPencil;
  return (
    <span className={classes.mark} data-complete={isComplete || undefined} lang={i18n.language}>
      <MarkIcon size={14} stroke={1.8} aria-hidden />
      {isComplete ? t('compose.complete') : t(`compose.missing.${hasSubject ? 'text' : hasText ? 'subject' : 'both'}`)}
    </span>
  );
}
