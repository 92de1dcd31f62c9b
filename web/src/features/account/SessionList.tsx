import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSignOutOthersMutation, useSignOutSessionMutation } from '@/generated/account.ts';
import type { Account_sessionFragment } from '@/generated/types.ts';
import { notifyDone } from '@/lib/notify.ts';
import { useAction } from '@/lib/use-action.ts';
import { Badge } from '@/ui/Badge.tsx';
import { Card } from '@/ui/Card.tsx';
import { RelativeDate } from '@/ui/RelativeDate.tsx';
import { TwoLines } from '@/ui/TwoLines.tsx';
import { browserIn, systemIn } from './device.ts';
import classes from './account.module.css';

/** Where one is signed in, this one first; each can be ended, and all others at once. */
export function SessionList({ sessions }: { sessions: readonly Account_sessionFragment[] }) {
  const { t } = useTranslation('account');
  const end = useAction(useSignOutSessionMutation(), { onDone: () => notifyDone(t('sessions.ended')) });
  const [endOthers, { loading }] = useSignOutOthersMutation();
  const sorted = sessions.toSorted((one, other) => Number(other.isCurrent) - Number(one.isCurrent));
  const aside = sessions.length > 1 && (
    <Button size="xs" variant="default" loading={loading} onClick={() => void endOthers().then(() => notifyDone(t('sessions.othersEnded')))}>
      {t('sessions.endOthers')}
    </Button>
  );
  return (
    <Card title={t('sessions.title')} count={sessions.length} aside={aside} padded={false}>
      <ul className={classes.sessions}>
        {sorted.map(({ id, userAgent, address, createdAt, isCurrent }) => {
          const device = t('sessions.device', { browser: browserIn(userAgent) ?? t('sessions.someBrowser'), system: systemIn(userAgent) ?? t('sessions.someSystem') });
          return (
            <li key={id} className={classes.session}>
              <TwoLines strong value={device} detail={<>{address && `${address} · `}<RelativeDate value={createdAt} /></>} />
              {isCurrent ? (
                <Badge>{t('sessions.here')}</Badge>
              ) : (
                <Button size="xs" variant="subtle" color="red" aria-label={t('sessions.endOf', { device })} disabled={end.busy} onClick={() => void end.run({ sessionId: id })}>
                  {t('sessions.end')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
