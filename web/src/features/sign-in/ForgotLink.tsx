import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { lastVendor } from '@/lib/last-vendor.ts';

/** To the page of who forgot the password, of the same vendor's door. */
export function ForgotLink({ label, vendor = lastVendor() }: { label: string; vendor?: string | undefined }) {
  return <Anchor renderRoot={(props) => <Link {...props} to="/forgot/{-$vendor}" params={{ vendor }} />}>{label}</Anchor>;
}
