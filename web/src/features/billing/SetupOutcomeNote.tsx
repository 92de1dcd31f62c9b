import { IconAlertTriangle, IconCircleCheck, IconClock, IconInfoCircle, IconX, type Icon } from '@tabler/icons-react';
import { ActionIcon } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Callout } from '@/ui/Callout.tsx';
import type { Tone } from '@/ui/Status.tsx';
import type { SetupOutcome } from './use-setup-outcome.ts';
import classes from './billing.module.css';

const looks: Record<SetupOutcome, { icon: Icon; tone: Tone }> = {
  saved: { icon: IconCircleCheck, tone: 'good' },
  refused: { icon: IconAlertTriangle, tone: 'danger' },
  cancelled: { icon: IconInfoCircle, tone: 'neutral' },
  waiting: { icon: IconClock, tone: 'accent' },
  unavailable: { icon: IconAlertTriangle, tone: 'attention' },
};

/** What came of the way to the provider's page and back, in words. */
export function SetupOutcomeNote({ outcome, onClose }: { outcome: SetupOutcome; onClose: () => void }) {
  const { t } = useTranslation('billing');
  const { icon, tone } = looks[outcome];
  const close = (
    <ActionIcon variant="subtle" color="gray" onClick={onClose} aria-label={t('onFile.closeNote')}>
      <IconX size={16} stroke={1.6} />
    </ActionIcon>
  );
  return (
    <div className={classes.outcome} role={outcome === 'refused' || outcome === 'unavailable' ? 'alert' : 'status'}>
      <Callout icon={icon} tone={tone} actions={close}>
        <p>{t(`onFile.outcome.${outcome}`)}</p>
      </Callout>
    </div>
  );
}
