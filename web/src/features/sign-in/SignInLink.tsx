import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { lastVendor } from '@/lib/last-vendor.ts';

/** Back to the door one came through. */
export function SignInLink() {
  const { t } = useTranslation('sign-in');
  return (
    <Anchor renderRoot={(props) => <Link {...props} to="/sign-in/{-$vendor}" params={{ vendor: lastVendor() }} />}>{t('toSignIn')}</Anchor>
  );
}
