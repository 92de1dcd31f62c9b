import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useApolloClient } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { useLeaveMutation } from '@/generated/sign-in.ts';
import { lastVendor } from '@/lib/last-vendor.ts';
import { Enrolment } from '@/lib/two-factor/Enrolment.tsx';
import { DoorCard } from './DoorCard.tsx';
import { useEnter } from './use-enter.ts';

/** Where whoever's company requires a second step sets it up, before anything else. */
export function EnrolPage() {
  const { t } = useTranslation('two-factor');
  const enter = useEnter();
  const client = useApolloClient();
  const navigate = useNavigate();
  const [leave, { loading }] = useLeaveMutation();
  const signOut = async () => {
    await leave();
    await client.clearStore();
    await navigate({ to: '/sign-in/{-$vendor}', params: { vendor: lastVendor() }, search: {} });
  };
  const aside = (
    <Button variant="default" loading={loading} onClick={() => void signOut()}>
      {t('forced.signOut')}
    </Button>
  );
  return (
    <DoorCard title={t('forced.title')} sentence={t('forced.sentence')}>
      <Enrolment onDone={(language) => void enter(language)} aside={aside} />
    </DoorCard>
  );
}
