import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFiscalSettingsQuery, useSetInvoiceTransmissionMutation } from '@/generated/settings.ts';
import { notifyDone } from '@/lib/notify.ts';
import { useAction } from '@/lib/use-action.ts';
import { useCan } from '@/lib/use-can.ts';
import { Card } from '@/ui/Card.tsx';
import { ConfirmDialog } from '@/ui/ConfirmDialog.tsx';

/** Whether what an Italian vendor issues is handed to the exchange system from here; nothing for others, nor before its invoicing data are there. */
export function TransmissionCard({ tenantId }: { tenantId: string }) {
  const { t } = useTranslation('settings');
  const [isAsking, setAsking] = useState(false);
  const { data } = useFiscalSettingsQuery({ variables: { tenantId } });
  const tenant = data?.tenant;
  const canTurn = useCan(tenant?.viewerCan)('FISCAL_SAVE');
  const isOn = tenant?.fiscalSettings?.transmitsInvoices === true;
  const turn = useAction(useSetInvoiceTransmissionMutation(), {
    onDone: ({ tenant: { fiscalSettings } }) => {
      notifyDone(t(fiscalSettings?.transmitsInvoices ? 'transmission.doneOn' : 'transmission.doneOff'));
      setAsking(false);
    },
    onRefused: () => setAsking(false),
  });
  if (!tenant?.fiscalSettings || tenant.profile?.country !== 'IT') return null;
  const button = canTurn && (
    <Button size="xs" variant="default" onClick={() => setAsking(true)}>
      {t(isOn ? 'transmission.turnOff' : 'transmission.turnOn')}
    </Button>
  );
  return (
    <Card title={t('transmission.title')} note={t('transmission.note')} aside={button}>
      <p>{t(isOn ? 'transmission.on' : 'transmission.off')}</p>
      {isAsking && (
        <ConfirmDialog
          title={t(isOn ? 'transmission.askOff' : 'transmission.askOn')}
          sentence={t(isOn ? 'transmission.effectOff' : 'transmission.effectOn')}
          confirmLabel={t(isOn ? 'transmission.turnOff' : 'transmission.turnOn')}
          busy={turn.busy}
          onConfirm={() => void turn.run({ tenantId, isOn: !isOn })}
          onClose={() => setAsking(false)}
        />
      )}
    </Card>
  );
}
