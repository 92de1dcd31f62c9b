import { IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RelativeDate } from '@/ui/RelativeDate.tsx';
import { Callout } from '@/ui/Callout.tsx';
import { ConfirmDialog } from '@/ui/ConfirmDialog.tsx';
import { TextButton } from '@/ui/TextButton.tsx';

/** What was found from last time, and the way to start anew. */
export function DraftNote({ resumedFrom, onDiscard }: { resumedFrom: number | undefined; onDiscard: () => void }) {
  const { t } = useTranslation('notices');
  const [isAsking, setAsking] = useState(false);
  const [isGone, setGone] = useState(false);
  if (resumedFrom === undefined || isGone) return null;
  return (
    <Callout icon={IconPencil} tone="accent" actions={<TextButton onClick={() => setAsking(true)}>{t('compose.discard')}</TextButton>}>
      {t('compose.draft')} <RelativeDate value={resumedFrom} />
      {isAsking && (
        <ConfirmDialog
          title={t('compose.discardTitle')}
          sentence={t('compose.discardSentence')}
          confirmLabel={t('compose.discardConfirm')}
          cancelLabel={t('compose.discardKeep')}
          danger
          onConfirm={() => {
            onDiscard();
            setGone(true);
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </Callout>
  );
}
