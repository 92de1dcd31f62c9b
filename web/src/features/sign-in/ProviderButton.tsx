import { Button, Divider } from '@mantine/core';
import { useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { rememberVendor } from '@/lib/last-vendor.ts';
import { startAtProvider } from '@/lib/start-at-provider.ts';
import { localAddress } from './local-address.ts';
import { useDoor } from './use-door.ts';

/** The way to the vendor's own provider, where it has one; back from there one lands where one wanted to go. */
export function ProviderButton({ vendor }: { vendor: string | undefined }) {
  const { t } = useTranslation('sign-in');
  const { to }: { to?: string } = useSearch({ strict: false });
  const { buttonLabel } = useDoor(vendor);
  if (buttonLabel === null) return null;
  return (
    <>
      <Divider label={t('or')} my="md" />
      <Button component="a" href={startAtProvider(vendor, localAddress(to))} onClick={() => rememberVendor(vendor)} variant="default" fullWidth>
        {buttonLabel}
      </Button>
    </>
  );
}
