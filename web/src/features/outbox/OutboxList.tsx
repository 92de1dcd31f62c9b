import { useMediaQuery } from '@mantine/hooks';
import { IconMail, IconSpeakerphone } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '@/lib/i18n/use-language.ts';
import { lazyPart } from '@/lib/lazy-part.tsx';
import { Callout } from '@/ui/Callout.tsx';
import { EmptyState } from '@/ui/EmptyState.tsx';
import { ErrorState } from '@/ui/ErrorState.tsx';
import { FilterChip } from '@/ui/FilterChip.tsx';
import { NothingMatches } from '@/ui/NothingMatches.tsx';
import { PageHeader } from '@/ui/PageHeader.tsx';
import { SearchField } from '@/ui/SearchField.tsx';
import { TextButton } from '@/ui/TextButton.tsx';
import { MailList } from './MailList.tsx';
import { useOutboxMails } from './use-outbox-mails.ts';
import { mailStates, useOutboxView } from './use-outbox-view.ts';
import classes from './outbox.module.css';

const MailDialog = lazyPart(() => import('./MailDialog.tsx').then((m) => m.MailDialog));
const MailPane = lazyPart(() => import('./MailPane.tsx').then((m) => m.MailPane));

/** Newest first, narrowed by state, address and notice; the one that is read stands beside the list where there is room. */
export function OutboxList({ tenantId, ofTree }: { tenantId: string; ofTree: boolean }) {
  const { t } = useTranslation('outbox');
  const language = useLanguage();
  const { stato, a, mail, comunicazione, filter, isFiltered, setView } = useOutboxView();
  const { mails, noticeSubject, error, again, loadMore, isLoadingMore } = useOutboxMails({ tenantId, ofTree, noticeId: comunicazione, filter });
  const isWide = useMediaQuery('(min-width: 1100px)', undefined, { getInitialValueInEffect: false });
  const chosenId = mail || (isWide ? mails?.nodes[0]?.id : undefined);
  if (error && !mails) return <ErrorState error={error} onRetry={again} />;
  return (
    <>
      <PageHeader level={2} title={t('title')} note={t(ofTree ? 'noteOfTree' : 'note')} />
      {comunicazione && (
        <div className={classes.notice}>
          <Callout icon={IconSpeakerphone} tone="accent" actions={<TextButton onClick={() => setView({ comunicazione: '' })}>{t('notice.all')}</TextButton>}>
            {t('notice.only', { subject: noticeSubject?.[language] ?? '…' })}
          </Callout>
        </div>
      )}
      <div className={classes.filters}>
        <SearchField label={t('filter.address')} placeholder={t('filter.addressPlaceholder')} value={a} onChange={(next) => setView({ a: next })} />
        <FilterChip label={t('filter.state')} options={mailStates.map((value) => ({ value, label: t(`state.${value}`) }))} value={stato} onChange={(next) => setView({ stato: next })} />
      </div>
      <div className={classes.split}>
        <MailList
          mails={mails?.nodes}
          chosenId={chosenId}
          withCompany={ofTree || comunicazione !== ''}
          onOpen={(id) => setView({ mail: id })}
          empty={isFiltered ? <NothingMatches icon={IconMail} sentence={t('emptyFiltered')} onClear={() => setView({ stato: [], a: '', comunicazione: '' })} /> : <EmptyState icon={IconMail} sentence={t('empty')} />}
          more={mails?.pageInfo.hasNextPage ? { onLoad: loadMore, busy: isLoadingMore } : undefined}
        />
        {isWide && chosenId && <div className={classes.pane}><MailPane mailId={chosenId} /></div>}
      </div>
      {!isWide && mail && <MailDialog mailId={mail} onClose={() => setView({ mail: '' })} />}
    </>
  );
}
