import { Button } from '@mantine/core';
import { IconCheck, IconSend } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { lazyPart } from '@/lib/lazy-part.tsx';
import { useCan } from '@/lib/use-can.ts';
import { useViewer } from '@/lib/viewer.ts';
import { Card } from '@/ui/Card.tsx';
import type { BillingTenant } from './billing-tenant.ts';
import { OwnAdministratorNote } from './OwnAdministratorNote.tsx';
import { PayerProposalNote } from './PayerProposalNote.tsx';
import classes from './billing.module.css';

const ChoosePayerDialog = lazyPart(() => import('./ChoosePayerDialog.tsx').then((m) => m.ChoosePayerDialog));
const ProposePayerDialog = lazyPart(() => import('./ProposePayerDialog.tsx').then((m) => m.ProposePayerDialog));

const payers = ['CUSTOMER', 'PARTNER'] as const;

/** What either payer means, row against row; the one in use is tinted. Choosing is the customer's, the partner may propose (P3). */
export function PayerCard({ tenant, partner }: { tenant: BillingTenant; partner: string }) {
  const { t } = useTranslation('billing');
  const [isOpen, setOpen] = useState(false);
  const can = useCan(tenant.viewerCan);
  const { vendorName } = useViewer();
  const { name, payer, access, payerProposal } = tenant;
  const other = payer === 'CUSTOMER' ? 'PARTNER' : 'CUSTOMER';
  const who = { CUSTOMER: name, PARTNER: partner };
  const isHeld = access === 'LIMITED';
  const rows = {
    who,
    price: { CUSTOMER: t('payer.publicPrice'), PARTNER: t('payer.partnerPrice') },
    sees: { CUSTOMER: t('payer.only', { who: name, vendor: vendorName }), PARTNER: t('payer.only', { who: partner, vendor: vendorName }) },
    gets: { CUSTOMER: t('payer.gets.CUSTOMER'), PARTNER: t('payer.gets.PARTNER') },
    own: { CUSTOMER: t('payer.customerAlone', { name }), PARTNER: t('payer.customerAlone', { name }) },
  };
  const keys = ['who', 'price', 'sees', 'gets', 'own'] as const;
  const close = () => setOpen(false);
  const change = (can('PAYER_CHOOSE') && !isHeld && payerProposal?.payer !== other && { label: t(`payer.choose.${other}`, { partner }), icon: undefined })
    || (can('PAYER_PROPOSE') && !isHeld && !payerProposal && { label: t('payer.propose.action'), icon: <IconSend size={16} stroke={1.6} aria-hidden /> });
  const foot = (
    <>
      {change && (
        <Button variant="default" leftSection={change.icon} onClick={() => setOpen(true)}>
          {change.label}
        </Button>
      )}
      <span>{t(isHeld ? 'payer.held' : 'payer.foot', { name, partner })}</span>
    </>
  );
  return (
    <Card padded={false} title={t('payer.title')} note={t('payer.note', { name })} foot={foot}>
      {payerProposal && <PayerProposalNote tenant={tenant} proposal={payerProposal} who={who} />}
      {tenant.soleAdministratorProducts.length > 0 && <div className={classes.proposal}><OwnAdministratorNote tenant={tenant} /></div>}
      <div className={classes.scroll}>
        <table className={classes.table} aria-label={t('payer.title')}>
          <thead>
            <tr>
              <td />
              {payers.map((one) => (
                <th key={one} scope="col" data-in-use={one === payer || undefined}>
                  {t(`payer.${one}`)}
                  {one === payer && (
                    <span className={classes.inUse}>
                      <IconCheck size={14} stroke={1.8} aria-hidden />
                      {t('payer.inUse')}
                    </span>
                  )}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {keys.map((key) => (
              <tr key={key}>
                <th scope="row">{t(`payer.row.${key}`)}</th>
                {payers.map((one) => (
                  <td key={one} data-in-use={one === payer || undefined}>
                    {rows[key][one]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {isOpen && (can('PAYER_CHOOSE') ? <ChoosePayerDialog tenant={tenant} payer={other} who={who} onClose={close} /> : <ProposePayerDialog tenant={tenant} payer={other} who={who} onClose={close} />)}
    </Card>
  );
}
