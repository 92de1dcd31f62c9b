import { Skeleton } from '@mantine/core';
import { Controller } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { NoticeTopic } from '@/generated/types.ts';
import { useFormat } from '@/lib/format/use-format.ts';
import { Card } from '@/ui/Card.tsx';
import { RadioCards } from '@/ui/RadioCards.tsx';
import { TextButton } from '@/ui/TextButton.tsx';
import { noticeTopics, readersOf } from './notice-look.ts';
import type { NoticeForm } from './use-notice-form.ts';
import type { Readers } from './use-readers.ts';

/** What it is about, and with that who reads it and how many they are now. */
export function TopicCard({ form, readers }: { form: NoticeForm; readers: Readers }) {
  const { t } = useTranslation(['notices', 'words']);
  const format = useFormat();
  const people = (topic: NoticeTopic) => {
    const count = readers.of(topic);
    if (count === undefined) return <Skeleton height={12} width={72} role="img" aria-label={t('counting')} />;
    return count === 0 ? t('nobody') : t('people', { count, number: format.number(count) });
  };
  return (
    <Card title={t('compose.topic')} note={t('compose.topicNote')}>
      {readers.hasFailed && <TextButton onClick={() => void readers.countAgain()}>{t('countFailed')}</TextButton>}
      <Controller
        control={form.control}
        name="topic"
        render={({ field, fieldState }) => (
          <RadioCards
            label={t('compose.topic')}
            name="topic"
            isLabelHidden
            options={noticeTopics.map((topic) => ({ value: topic, label: t(`topic.${topic}`), aside: people(topic), detail: <>{t('reads', { type: t(`words:contactType.${readersOf[topic]}`) })}. {t(`about.${topic}`)}</> }))}
            value={field.value}
            onChange={(value) => field.onChange(value)}
            error={fieldState.error?.message}
          />
        )}
      />
    </Card>
  );
}
