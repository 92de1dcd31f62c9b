import { useTranslation } from 'react-i18next';
import { useNoticeQuery } from '@/generated/notices.ts';
import { languages } from '@/lib/i18n/languages.ts';
import { useLanguage } from '@/lib/i18n/use-language.ts';
import { useTitle } from '@/lib/use-title.ts';
import { BackLink } from '@/ui/BackLink.tsx';
import { Card } from '@/ui/Card.tsx';
import { Columns } from '@/ui/Columns.tsx';
import { EmptyState } from '@/ui/EmptyState.tsx';
import { ErrorState } from '@/ui/ErrorState.tsx';
import { PageHeader } from '@/ui/PageHeader.tsx';
import { PageSkeleton } from '@/ui/PageSkeleton.tsx';
import { StatusBadge } from '@/ui/Status.tsx';
import { CancelNotice } from './CancelNotice.tsx';
import { NoticeFacts } from './NoticeFacts.tsx';
import { NoticeWatch } from './NoticeWatch.tsx';
import { noticeStateLook } from './notice-look.ts';
import classes from './notices.module.css';

/** One notice: what it says in each language, who got it, and the way to take it back before it leaves. */
export function NoticePage({ tenantId, noticeId }: { tenantId: string; noticeId: string }) {
  const { t } = useTranslation(['notices', 'words']);
  const language = useLanguage();
  const { data, error, refetch } = useNoticeQuery({ variables: { noticeId }, fetchPolicy: 'cache-and-network' });
  const notice = data?.notice;
  useTitle(notice?.subject?.[language], notice?.tenant?.name);
  if (error && !notice) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (notice === null) return <Card><EmptyState sentence={t('notFound')} /></Card>;
  if (!notice?.text) return <PageSkeleton />;
  return (
    <>
      <BackLink to="/t/$tenantId/comunicazioni" params={{ tenantId }}>
        {t('back')}
      </BackLink>
      <PageHeader level={2} title={notice.subject[language]} note={<StatusBadge {...noticeStateLook[notice.state]}>{t(`state.${notice.state}`)}</StatusBadge>} actions={<CancelNotice notice={notice} />} />
      <NoticeWatch notice={notice} />
      <Columns>
        <Card title={t('detail.texts')}>
          <div className={classes.form}>
            {languages.map((one) => (
              <section key={one} className={classes.words}>
                <span className={classes.code}>{t(`words:language.${one}`)}</span>
                <h3 lang={one}>{notice.subject[one]}</h3>
                <p className={classes.text} lang={one}>{notice.text[one]}</p>
              </section>
            ))}
          </div>
        </Card>
        <NoticeFacts notice={notice} />
      </Columns>
    </>
  );
}
