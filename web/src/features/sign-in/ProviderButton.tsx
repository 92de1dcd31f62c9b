import { Button, Divider } from '@mantine/core';
import { useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { rememberVendor } from '@/lib/last-vendor.ts';
import { localAddress } from './local-address.ts';
import { useDoor } from './use-door.ts';

/** The way to the vendor's own provider, where it has one; back from there one lands where one wanted to go. */
export function ProviderButton({ vendor }: { vendor: string | undefined }) {
  const { t } = useTranslation('sign-in');
  const { to }: { to?: string } = useSearch({ strict: false });
  const { buttonLabel } = useDoor(vendor);
  if (buttonLabel === null) return null;
  const start = vendor ? `/oidc/start/${encodeURIComponent(vendor)}` : '/oidc/start';
  return (
    <>
      <Divider label={t('or')} my="md" />
      <Button component="a" href={`${start}?${new URLSearchParams({ to: localAddress(to) })}`} onClick={() => rememberVendor(vendor)} variant="default" fullWidth>
        {buttonLabel}
      </Button>
    </>
  );
}
