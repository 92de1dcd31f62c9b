import { Anchor } from '@mantine/core';
import { IconClock } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import classes from './PendingRequest.module.css';

/** A request that waits, beside what it would change: the way to its ticket. */
export function PendingRequest({ tenantId, ticketId, children }: { tenantId: string; ticketId: string; children: ReactNode }) {
  return (
    <Anchor className={classes.pending} renderRoot={(props) => <Link to="/t/$tenantId/ticket/$ticketId" params={{ tenantId, ticketId }} {...props} />}>
      <IconClock size={14} stroke={1.6} aria-hidden />
      {children}
    </Anchor>
  );
}
