import { Button } from '@mantine/core';
import { IconShieldCheck, IconShieldOff } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSecurityQuery } from '@/generated/settings.ts';
import { lazyPart } from '@/lib/lazy-part.tsx';
import { useCan } from '@/lib/use-can.ts';
import { Card } from '@/ui/Card.tsx';
import { ErrorState } from '@/ui/ErrorState.tsx';
import { Field, FieldGrid } from '@/ui/Field.tsx';
import { StatusText } from '@/ui/Status.tsx';

const RequirementDialog = lazyPart(() => import('./RequirementDialog.tsx').then((m) => m.RequirementDialog));

/** Whether the company's own people need a second step to sign in, and how many have one. */
export function SecurityCard({ id, tenantId }: { id: string; tenantId: string }) {
  const { t } = useTranslation('settings');
  const [isAsking, setAsking] = useState(false);
  const { data, error, refetch } = useSecurityQuery({ variables: { tenantId }, fetchPolicy: 'cache-and-network' });
  const tenant = data?.tenant;
  const security = tenant?.security;
  const canRequire = useCan(tenant?.viewerCan)('TENANT_REQUIRE_TWO_FACTOR');
  const isRequired = security?.requiresTwoFactor ?? false;
  const change = canRequire && security && (
    <Button size="xs" variant="default" onClick={() => setAsking(true)}>
      {t(isRequired ? 'security.release' : 'security.require')}
    </Button>
  );
  return (
    <Card id={id} title={t('security.title')} note={t('security.note')} aside={change}>
      {error && !tenant && <ErrorState error={error} onRetry={() => void refetch()} />}
      {security && (
        <FieldGrid columns={2}>
          <Field label={t('security.twoFactor')} value={<StatusText icon={isRequired ? IconShieldCheck : IconShieldOff} tone={isRequired ? 'good' : 'neutral'}>{t(isRequired ? 'security.required' : 'security.free')}</StatusText>} />
          <Field label={t('security.have')} value={t('security.haveOf', { have: security.peopleWithTwoFactor, count: security.people })} />
        </FieldGrid>
      )}
      {isAsking && tenant && security && <RequirementDialog tenant={tenant} security={security} isAlsoMe={data.viewer?.home.id === tenantId && !data.viewer.twoFactor?.since} onClose={() => setAsking(false)} />}
    </Card>
  );
}
