import { Button, Skeleton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/lib/format/use-format.ts';
import { Dialog } from '@/ui/Dialog.tsx';
import { readersOf } from './notice-look.ts';
import type { NoticeValues } from './use-notice-form.ts';
import classes from './notices.module.css';

type Props = { values: NoticeValues; company: string; zone: string; count: number | undefined; busy: boolean; onSend: () => void; onClose: () => void };

/** The last look: by number who gets it, when, and that nobody can unsubscribe from it and why. */
export function SendDialog({ values: { topic, schedule }, company, zone, count, busy, onSend, onClose }: Props) {
  const { t } = useTranslation(['notices', 'ui', 'words']);
  const format = useFormat(zone);
  const type = t(`words:contactType.${readersOf[topic]}`);
  const number = format.number(count ?? 0);
  const people = { count: count ?? 0, number };
  const cancel = (
    <Button variant="default" onClick={onClose}>
      {t('ui:cancel')}
    </Button>
  );
  if (count === undefined) return <Dialog title={t('counting')} onClose={onClose} foot={cancel}><Skeleton height={96} /></Dialog>;
  if (count === 0) return <Dialog title={t('confirm.titleNobody')} onClose={onClose} foot={cancel}>{t('confirm.nobody', { type })}</Dialog>;
  const foot = (
    <>
      {cancel}
      <Button onClick={onSend} loading={busy}>
        {schedule ? t('confirm.schedule') : t('confirm.send', people)}
      </Button>
    </>
  );
  return (
    <Dialog title={schedule ? t('confirm.titleLater', people) : t('confirm.title', people)} subtitle={t('compose.from', { name: company })} onClose={onClose} foot={foot}>
      <dl className={classes.points}>
        <div>
          <dt>{t('confirm.who')}</dt>
          <dd>{t('confirm.whoSentence', { ...people, type, name: company })}</dd>
        </div>
        <div>
          <dt>{t('confirm.when')}</dt>
          <dd>{schedule ? t('confirm.whenLater', { when: format.exactWithZone(schedule) }) : t('confirm.whenNow')}</dd>
        </div>
        <div>
          <dt>{t('confirm.unsubscribe')}</dt>
          <dd>{t('confirm.unsubscribeSentence')}</dd>
        </div>
      </dl>
    </Dialog>
  );
}
