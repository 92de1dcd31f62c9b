import { IconAlertTriangle, IconCheck, IconClock, IconSend, type Icon } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { MailState as State } from '@/generated/types.ts';
import { StatusText, type Tone } from '@/ui/Status.tsx';

const look: Record<State, { icon: Icon; tone: Tone }> = {
  QUEUED: { icon: IconClock, tone: 'neutral' },
  SENDING: { icon: IconSend, tone: 'accent' },
  SENT: { icon: IconCheck, tone: 'good' },
  FAILED: { icon: IconAlertTriangle, tone: 'danger' },
};

/** How far a mail is, as a word and an icon. */
export function MailState({ state }: { state: State }) {
  const { t } = useTranslation('outbox');
  return <StatusText {...look[state]}>{t(`state.${state}`)}</StatusText>;
}
