import { Button } from '@mantine/core';
import { IconAlertCircle, IconBuildingBank, IconClock, IconClockX, IconFileInvoice, IconMessage, IconPlayerPause, IconReceipt2, IconReceiptTax } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { OrderMissing } from '@/lib/amounts/OrderTotal.tsx';
import { componentsText } from '@/lib/catalog/component-text.ts';
import { useFormat } from '@/lib/format/use-format.ts';
import { useLanguage } from '@/lib/i18n/use-language.ts';
import { dueTone } from '@/lib/format/due-tone.ts';
import { useNow } from '@/lib/format/use-now.ts';
import { useViewer } from '@/lib/viewer.ts';
import { RelativeDate } from '@/ui/RelativeDate.tsx';
import { ToneText, type Tone } from '@/ui/Status.tsx';
import type { Todo } from './todo.ts';
import classes from './OverviewPage.module.css';

const icons = { parked: IconPlayerPause, expiring: IconClock, expired: IconClockX, unpaid: IconReceipt2, toRecord: IconFileInvoice, ticket: IconMessage, vatMissing: IconAlertCircle, accountMissing: IconBuildingBank, fiscalMissing: IconReceiptTax } as const;

/** One thing to do: what, whose, by when, and the button that goes there. */
export function TodoRow({ todo }: { todo: Todo }) {
  const now = useNow();
  const Icon = icons[todo.kind];
  const tone: Tone | 'plain' = 'at' in todo ? dueTone(new Date(todo.at), now) : todo.kind === 'ticket' && todo.ticket.priority === 'HIGH' ? 'attention' : 'neutral';
  const { title, amount, detail, action, to } = useWords(todo);
  return (
    <li className={classes.todo}>
      <ToneText tone={tone}>
        <Icon size={18} stroke={1.6} aria-hidden />
      </ToneText>
      <div>
        <div className={classes.title}>{title}{amount && <>, {amount}</>}</div>
        <p className={classes.detail}>{detail}</p>
      </div>
      <span className={classes.when}>
        {'at' in todo && <RelativeDate value={todo.at} due />}
        {todo.kind === 'ticket' && <RelativeDate value={todo.ticket.lastMessageAt} />}
      </span>
      <Button variant="default" size="xs" className={classes.action} aria-label={`${action}: ${title}`} renderRoot={(props) => <Link to={to} {...props} />}>
        {action}
      </Button>
    </li>
  );
}

function useWords(todo: Todo): { title: string; amount?: ReactNode; detail: ReactNode; action: string; to: string } {
  const { t } = useTranslation(['overview', 'words']);
  const { home } = useViewer();
  const language = useLanguage();
  const format = useFormat();
  switch (todo.kind) {
    case 'parked': {
      const { id, product, edition, tenant } = todo.subscription;
      return { title: t('todo.parked', { product: product.name, edition: edition.name }), detail: tenant.name, action: t('todo.open'), to: `/t/${tenant.id}/abbonamenti/${id}` };
    }
    case 'expiring':
    case 'expired': {
      const { subscription } = todo;
      const { id, name } = subscription.tenant;
      const canRenew = subscription.viewerCan.includes('SUBSCRIPTION_RENEW');
      return {
        title: t(`todo.${todo.kind}`, { product: subscription.product.name, edition: subscription.edition.name }),
        // Two of one product are told apart by what is in them.
        detail: `${name}, ${componentsText(subscription.components.slice(0, 1), language, format.number)}, ${t(`words:cadence.${subscription.cadence}`)}`,
        action: t(canRenew ? 'todo.renew' : 'todo.open'),
        to: `/t/${id}/abbonamenti${canRenew ? `?rinnova=${subscription.id}` : `/${subscription.id}`}`,
      };
    }
    case 'unpaid':
    case 'toRecord': {
      const { id, number, amounts, tenant } = todo.order;
      return {
        title: t(`todo.${todo.kind}`, { number }),
        amount: amounts && <OrderMissing amounts={amounts} />,
        detail: tenant?.name,
        action: t(todo.kind === 'toRecord' ? 'todo.record' : 'todo.open'),
        to: `/t/${tenant?.id ?? home.id}/ordini/${id}`,
      };
    }
    case 'ticket': {
      const { id, subject, changes, viewerCan, tenant, lastMessageByName: name, isUnread } = todo.ticket;
      return {
        title: t(changes.length > 0 ? 'todo.request' : 'todo.ticket', { subject }),
        detail: t(isUnread ? 'todo.ticketUnread' : 'todo.ticketDetail', { company: tenant.name, name }),
        action: t(viewerCan.includes('TICKET_APPROVE') ? 'todo.decide' : 'todo.answer'),
        to: `/t/${tenant.id}/ticket/${id}`,
      };
    }
    case 'fiscalMissing':
      return { title: t('todo.fiscalMissing'), detail: t('todo.fiscalMissingDetail'), action: t('todo.complete'), to: `/t/${todo.tenantId}/impostazioni#fatturazione` };
    case 'accountMissing':
      return { title: t('todo.accountMissing'), detail: t('todo.accountMissingDetail'), action: t('todo.complete'), to: `/t/${todo.tenantId}/pagamento` };
    case 'vatMissing':
      return { title: t('todo.vatMissing'), detail: t('todo.vatMissingDetail'), action: t('todo.complete'), to: `/t/${todo.tenantId}/anagrafica` };
  }
}
