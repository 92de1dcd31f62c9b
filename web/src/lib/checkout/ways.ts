import type { Checkout_methodFragment as OnFile, Checkout_payerFragment as Payer, MethodOnFileKind, PaymentMethod, PaymentState } from '@/generated/types.ts';

/** One way to pay: by what is on file, or with a method that the provider's page is left first. */
export type Way = { method: PaymentMethod; onFile: OnFile | undefined };

const kinds = ['CARD', 'PAYPAL'] as const satisfies readonly MethodOnFileKind[];

/**
 * The ways to pay that whoever pays may choose, what it usually pays with first. A transfer is among them only where it is that (P1).
 * @param offers what this installation takes
 */
export function waysToPay(account: NonNullable<Payer['billingAccount']>, offers: readonly MethodOnFileKind[]): Way[] {
  const { method, methodsOnFile } = account;
  const onFile = (kind: PaymentMethod) => methodsOnFile.find((one) => one.kind === kind && !one.isExpired);
  const ways: Way[] = kinds.filter((kind) => offers.includes(kind)).map((kind) => ({ method: kind, onFile: onFile(kind) }));
  if (method === 'BANK_TRANSFER') return [{ method, onFile: undefined }, ...ways];
  return ways.toSorted((one, other) => Number(other.method === method) - Number(one.method === method));
}

/** What is on file comes before what is still to be left, and what was just refused comes last: the first is the likeliest to work. */
export function likeliestFirst(ways: readonly Way[], last: { kind: PaymentMethod; state: PaymentState } | undefined): Way[] {
  const refused = last?.state === 'FAILED' ? last.kind : undefined;
  const doubt = ({ method, onFile }: Way) => (method === refused ? 2 : method !== 'BANK_TRANSFER' && !onFile ? 1 : 0);
  return ways.toSorted((one, other) => doubt(one) - doubt(other));
}
