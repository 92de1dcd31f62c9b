import { Button } from '@mantine/core';
import { IconMailQuestion } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useChoosePayerMutation, useDeclinePayerProposalMutation } from '@/generated/billing.ts';
import type { Payer } from '@/generated/types.ts';
import { notifyDone } from '@/lib/notify.ts';
import { useAction } from '@/lib/use-action.ts';
import { useCan } from '@/lib/use-can.ts';
import { Callout } from '@/ui/Callout.tsx';
import type { BillingTenant } from './billing-tenant.ts';
import classes from './billing.module.css';

type Props = { tenant: BillingTenant; proposal: NonNullable<BillingTenant['payerProposal']>; who: Record<Payer, string> };

/** What a partner proposed: to be answered by the customer, awaited by everyone else (P3). */
export function PayerProposalNote({ tenant, proposal, who }: Props) {
  const { t } = useTranslation('billing');
  const mayAnswer = useCan(tenant.viewerCan)('PAYER_CHOOSE');
  const keys = useRef({ accept: crypto.randomUUID(), decline: crypto.randomUUID() });
  const accept = useAction(useChoosePayerMutation(), { onDone: () => notifyDone(t('payer.done', { who: who[proposal.payer] })) });
  const decline = useAction(useDeclinePayerProposalMutation(), { onDone: () => notifyDone(t('payer.proposed.declined')) });
  const isBusy = accept.busy || decline.busy;
  const actions = mayAnswer && (
    <>
      <Button size="xs" variant="default" disabled={isBusy} loading={decline.busy} onClick={() => void decline.run({ tenantId: tenant.id, idempotencyKey: keys.current.decline })}>
        {t('payer.proposed.decline')}
      </Button>
      <Button size="xs" disabled={isBusy} loading={accept.busy} onClick={() => void accept.run({ tenantId: tenant.id, payer: proposal.payer, idempotencyKey: keys.current.accept })}>
        {t('payer.proposed.accept')}
      </Button>
    </>
  );
  return (
    <div className={classes.proposal}>
      <Callout icon={IconMailQuestion} tone="attention" title={t('payer.proposed.title', { by: proposal.proposedByName, company: proposal.proposedByCompany, who: who[proposal.payer] })} actions={actions}>
        {proposal.note && <p>{t('payer.proposed.note', { note: proposal.note })}</p>}
        <p>{t(mayAnswer ? `payer.proposed.${proposal.payer}` : 'payer.proposed.waits', { name: tenant.name, partner: who.PARTNER })}</p>
      </Callout>
    </div>
  );
}
