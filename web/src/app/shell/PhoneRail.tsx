import { Drawer } from '@mantine/core';
import { useLocation } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Rail } from './Rail.tsx';

/** The rail as a drawer; it closes once it has led somewhere. */
export function PhoneRail({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('app');
  const { href } = useLocation();
  const opened = useRef(href);
  useEffect(() => {
    if (opened.current !== href) onClose();
  }, [href, onClose]);
  return (
    <Drawer opened onClose={onClose} size={264} padding={0} withCloseButton={false} aria-label={t('nav.label')} styles={{ body: { height: '100%' } }}>
      <Rail />
    </Drawer>
  );
}
