import { Button } from '@mantine/core';
import { IconAlertTriangle, IconArrowRight } from '@tabler/icons-react';
import { lazy, Suspense, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApproveTicketMutation } from '@/generated/tickets.ts';
import type { TicketPage_ticketFragment as Ticket } from '@/generated/types.ts';
import { notifyDone } from '@/lib/notify.ts';
import { useAction } from '@/lib/use-action.ts';
import { useCan } from '@/lib/use-can.ts';
import { Callout } from '@/ui/Callout.tsx';
import { Card } from '@/ui/Card.tsx';
import { ConfirmDialog } from '@/ui/ConfirmDialog.tsx';
import classes from './tickets.module.css';
import { useChangeWords } from './use-change-words.ts';

const RefuseTicketDialog = lazy(() => import('./RefuseTicketDialog.tsx').then((m) => ({ default: m.RefuseTicketDialog })));

/** What approving does, before and after side by side; for who may, the decision. */
export function PreparedChangeCard({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation('tickets');
  const can = useCan(ticket.viewerCan);
  const words = useChangeWords();
  const [asks, setAsks] = useState<'approve' | 'refuse'>();
  const [hindrance, setHindrance] = useState<{ title: string; lines: { text: string; path?: string }[] }>();
  const idempotencyKey = useRef(crypto.randomUUID());
  const approve = useAction(useApproveTicketMutation(), {
    onDone: () => {
      setAsks(undefined);
      setHindrance(undefined);
      notifyDone(t('approve.done'));
    },
    onRefused: (refusal) => {
      setAsks(undefined);
      if (refusal.__typename === 'ChangeOutdated') {
        setHindrance({ title: t('change.outdatedTitle'), lines: refusal.changes.map(({ path, yours, theirs }) => ({ text: t('change.outdated', { field: words.fieldName(path[0]), before: yours ?? t('change.empty'), now: theirs ?? t('change.empty') }) })) });
        return true;
      }
      if (refusal.__typename === 'StillBlocked') {
        const partner = ticket.changes.some(({ kind }) => kind === 'DEACTIVATE_PARTNER');
        setHindrance({ title: t('change.blockedTitle'), lines: refusal.tenant.deactivationBlockers.filter(({ deactivation }) => deactivation === (partner ? 'PARTNER' : 'ACCOUNT')).map(({ message, path }) => ({ text: message, path })) });
        return true;
      }
      return false;
    },
  });
  const { name } = ticket.tenant;
  const [first] = ticket.changes;
  const sentence = first?.kind === 'CLOSE_ACCOUNT' ? t('approve.closing', { name }) : first?.kind === 'DEACTIVATE_PARTNER' ? t('approve.partner', { name }) : t('approve.sentence', { name, what: ticket.changes.map((change) => `${words.title(change)}: ${words.after(change)}`).join(', ') });
  const foot = (can('TICKET_APPROVE') || can('TICKET_REFUSE')) && (
    <>
      {can('TICKET_APPROVE') && <Button onClick={() => setAsks('approve')}>{t('approve.action')}</Button>}
      {can('TICKET_REFUSE') && (
        <Button variant="default" onClick={() => setAsks('refuse')}>
          {t('refuse.action')}
        </Button>
      )}
    </>
  );
  return (
    <Card title={t(ticket.state === 'OPEN' || ticket.state === 'WAITING_FOR_CUSTOMER' ? 'change.title' : 'change.titleDone')} foot={foot || undefined}>
      {ticket.changes.map((change) => (
        <div key={`${change.kind} ${change.field ?? ''}`} className={classes.change}>
          <h3>{words.title(change)}</h3>
          <div className={classes.side}>
            <span>{t('change.before')}</span>
            {words.before(change)}
          </div>
          <IconArrowRight size={16} stroke={1.6} aria-hidden />
          <div className={classes.side}>
            <span>{t('change.after')}</span>
            <strong>{words.after(change)}</strong>
          </div>
        </div>
      ))}
      <div role="status">
        {hindrance && (
          <Callout icon={IconAlertTriangle} tone="attention" title={hindrance.title}>
            <ul className={classes.blockers}>
              {hindrance.lines.map(({ text, path }) => (
                <li key={text}>
                  {text} {path && <a href={path}>{t('change.goTo')}</a>}
                </li>
              ))}
            </ul>
          </Callout>
        )}
      </div>
      {asks === 'approve' && (
        <ConfirmDialog
          title={t('approve.title')}
          sentence={sentence}
          confirmLabel={t('approve.confirm')}
          danger={first?.kind === 'CLOSE_ACCOUNT'}
          busy={approve.busy}
          onConfirm={() => void approve.run({ ticketId: ticket.id, idempotencyKey: idempotencyKey.current })}
          onClose={() => setAsks(undefined)}
        />
      )}
      <Suspense fallback={null}>{asks === 'refuse' && <RefuseTicketDialog ticket={ticket} onClose={() => setAsks(undefined)} />}</Suspense>
    </Card>
  );
}
