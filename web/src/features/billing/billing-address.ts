import type { BillingQuery } from '@/generated/types.ts';

type Parts = { street: string; number: string | null; postalCode: string; city: string; province: string | null; country: string };
type Stored = NonNullable<NonNullable<BillingQuery['tenant']>['billingAccount']>['address'];

/** The address of its own, or null while invoices carry the one of the profile. */
export function ownAddress(address: Stored): Parts | null {
  if (!address || address.street === null || address.postalCode === null || address.city === null || address.country === null) return null;
  const { street, number, postalCode, city, province, country } = address;
  return { street, number, postalCode, city, province, country };
}

/** "Via dell’Artigianato 18/B, 35010 Vigonza (PD)" */
export function addressLine({ street, number, postalCode, city, province }: Parts): string {
  const house = [street, number].filter(Boolean).join(' ');
  return `${house}, ${postalCode} ${city}${province ? ` (${province})` : ''}`;
}
