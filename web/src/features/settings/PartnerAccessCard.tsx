import { Button } from '@mantine/core';
import { IconEye, IconEyeOff } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PartnerAccessQuery } from '@/generated/types.ts';
import { lazyPart } from '@/lib/lazy-part.tsx';
import { useCan } from '@/lib/use-can.ts';
import { Card } from '@/ui/Card.tsx';
import { Field, FieldGrid } from '@/ui/Field.tsx';
import { StatusText } from '@/ui/Status.tsx';

const PartnerAccessDialog = lazyPart(() => import('./PartnerAccessDialog.tsx').then((m) => m.PartnerAccessDialog));

/** What the partners above see of a company, and of all below it (P6). */
export function PartnerAccessCard({ id, tenant, partner }: { id: string; tenant: NonNullable<PartnerAccessQuery['tenant']>; partner: string }) {
  const { t } = useTranslation('settings');
  const [isChoosing, setChoosing] = useState(false);
  const mayChoose = useCan(tenant.viewerCan)('ACCESS_CHOOSE');
  const { access } = tenant;
  const change = mayChoose && (
    <Button size="xs" variant="default" onClick={() => setChoosing(true)}>
      {t('access.change')}
    </Button>
  );
  return (
    <Card id={id} title={t('access.title')} note={t('access.note', { partner })} aside={change}>
      <FieldGrid columns={2}>
        <Field label={t('access.now', { partner })} value={<StatusText icon={access === 'FULL' ? IconEye : IconEyeOff} tone="neutral">{t(`access.${access}.label`)}</StatusText>} />
        <Field label={t('access.means')} value={t(`access.${access}.detail`, { partner })} />
      </FieldGrid>
      {isChoosing && <PartnerAccessDialog tenant={tenant} partner={partner} onClose={() => setChoosing(false)} />}
    </Card>
  );
}
