import { NativeSelect } from '@mantine/core';
import { ticketPriorities } from '@filiera/shared/schemas';
import { useTranslation } from 'react-i18next';
import { useSetTicketPriorityMutation } from '@/generated/tickets.ts';
import type { TicketPage_ticketFragment as Ticket, TicketPriority } from '@/generated/types.ts';
import { useFormat } from '@/lib/format/use-format.ts';
import { useAction } from '@/lib/use-action.ts';
import { Card } from '@/ui/Card.tsx';
import { Field, FieldGrid } from '@/ui/Field.tsx';

/** Who, when, how urgent, and whom it waits for. */
export function TicketFacts({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation('tickets');
  const format = useFormat();
  const priority = useAction(useSetTicketPriorityMutation());
  const { tenant, state } = ticket;
  const waits = state === 'OPEN' ? t('waits.above') : state === 'WAITING_FOR_CUSTOMER' ? t('waits.company', { name: tenant.name }) : null;
  return (
    <Card title={t('facts.title')} note={waits}>
      <FieldGrid columns={1}>
        <Field label={t('facts.opened')} value={t('by', { person: ticket.openedByName, company: ticket.openedByTenantName })} />
        <Field label={t('facts.when')} value={format.exact(ticket.createdAt)} />
        <Field label={t('facts.category')} value={t(`category.${ticket.category}`)} />
        {!ticket.viewerCan.includes('TICKET_SET_PRIORITY') && <Field label={t('facts.priority')} value={t(`priority.${ticket.priority}`)} />}
        <Field label={t('facts.manager')} value={tenant.accountManagerName ?? t('facts.nobody')} />
        {ticket.decidedByName && <Field label={t('facts.decided')} value={ticket.decidedByName} />}
        {ticket.decidedAt && <Field label={t('facts.decidedWhen')} value={format.exact(ticket.decidedAt)} />}
      </FieldGrid>
      {ticket.viewerCan.includes('TICKET_SET_PRIORITY') && (
        <NativeSelect
          label={t('facts.priority')}
          value={ticket.priority}
          disabled={priority.busy}
          data={ticketPriorities.map((value) => ({ value, label: t(`priority.${value}`) }))}
          onChange={({ currentTarget }) => void priority.run({ ticketId: ticket.id, priority: currentTarget.value as TicketPriority })}
        />
      )}
    </Card>
  );
}
