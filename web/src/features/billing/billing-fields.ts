import type { BillingDataInput } from '@filiera/shared/schemas';
import type { BillingData_billingAccountFragment as Account } from '@/generated/types.ts';
import { ownAddress } from './billing-address.ts';

export type AddressFields = NonNullable<BillingDataInput['address']>;

/** The form's texts: what is not set is an empty field. */
export function billingFields(account: Account) {
  return {
    invoiceName: account.invoiceName ?? '',
    address: ownAddress(account.address),
    billingEmail: account.billingEmail ?? '',
    pec: account.pec ?? '',
    sdiCode: account.sdiCode ?? '',
    purchaseOrderReference: account.purchaseOrderReference ?? '',
  };
}

/** A different address starts from the one of the profile: mostly one line differs. */
export const emptyAddress = ({ street, number, postalCode, city, province, country }: AddressFields): AddressFields => ({
  street, number: number ?? '', postalCode, city, province: province ?? '', country,
});

/** Names of the fields that differ from what is saved; an address counts once. */
export function changedLabels(dirty: object): string[] {
  return Object.entries(dirty).flatMap(([name, is]) => (is ? [name] : []));
}
