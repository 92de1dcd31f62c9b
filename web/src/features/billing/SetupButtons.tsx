import { Button } from '@mantine/core';
import { IconBrandPaypal, IconCreditCard } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStartPaymentMethodSetupMutation } from '@/generated/billing.ts';
import type { MethodOnFileKind, MethodOnFileFragment as MethodOnFile } from '@/generated/types.ts';
import { useAction } from '@/lib/use-action.ts';

const icons = { CARD: IconCreditCard, PAYPAL: IconBrandPaypal };

/** To the provider's page and back, for each kind that is offered; what is on file of a kind is replaced. */
export function SetupButtons({ tenantId, offers, onFile }: { tenantId: string; offers: readonly MethodOnFileKind[]; onFile: readonly MethodOnFile[] }) {
  return offers.map((kind) => <SetupButton key={kind} tenantId={tenantId} kind={kind} replaces={onFile.some((method) => method.kind === kind)} />);
}

function SetupButton({ tenantId, kind, replaces }: { tenantId: string; kind: MethodOnFileKind; replaces: boolean }) {
  const { t } = useTranslation('billing');
  const [isLeaving, setLeaving] = useState(false);
  // Pressed twice, it is one way there.
  const key = useRef(crypto.randomUUID());
  const start = useAction(useStartPaymentMethodSetupMutation(), {
    onDone: ({ url }) => {
      setLeaving(true);
      location.assign(url);
    },
  });
  const Icon = icons[kind];
  return (
    <Button variant="default" loading={start.busy || isLeaving} leftSection={<Icon size={16} stroke={1.6} aria-hidden />} onClick={() => void start.run({ tenantId, kind, idempotencyKey: key.current })}>
      {t(`onFile.${replaces ? 'replace' : 'add'}.${kind}`)}
    </Button>
  );
}
