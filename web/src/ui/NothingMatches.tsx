import { Button } from '@mantine/core';
import type { Icon } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from './EmptyState.tsx';

/** Filters that leave nothing: they are what is taken away. */
export function NothingMatches({ icon, sentence, onClear }: { icon?: Icon; sentence: string; onClear: () => void }) {
  const { t } = useTranslation('ui');
  return (
    <EmptyState
      {...(icon && { icon })}
      sentence={sentence}
      action={
        <Button variant="default" onClick={onClear}>
          {t('clearFilters')}
        </Button>
      }
    />
  );
}
