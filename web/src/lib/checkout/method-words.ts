import type { MethodOnFileFragment as MethodOnFile } from '@/generated/types.ts';

const brands: Readonly<Record<string, string>> = { visa: 'Visa', mastercard: 'Mastercard', amex: 'American Express', maestro: 'Maestro', paypal: 'PayPal', diners: 'Diners Club', discover: 'Discover', jcb: 'JCB', unionpay: 'UnionPay' };

/** Its brand, and what tells it from another of that brand: `Visa •••• 4242`. */
export function methodName({ brand, last4, account }: Pick<MethodOnFile, 'brand' | 'last4' | 'account'>): string {
  const name = brands[brand] ?? brand.charAt(0).toUpperCase() + brand.slice(1);
  if (last4) return `${name} •••• ${last4}`;
  return account ? `${name} ${account}` : name;
}

/** `09/2028`, as it is printed on the card; null for what does not end. */
export function expiryText({ expiryMonth: month, expiryYear: year }: Pick<MethodOnFile, 'expiryMonth' | 'expiryYear'>): string | null {
  return month && year ? `${String(month).padStart(2, '0')}/${year}` : null;
}
