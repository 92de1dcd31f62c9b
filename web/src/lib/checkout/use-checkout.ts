import { useState } from 'react';
import type { Checkout_payerFragment as Payer, PaymentMethod } from '@/generated/types.ts';
import { useViewer } from '@/lib/viewer.ts';
import { useOffers } from './use-offers.ts';
import { waysToPay, type Way } from './ways.ts';

/** How what is quoted will be paid: chosen by whoever pays, told to everyone else. */
export type Checkout = {
  ways: readonly Way[];
  chosen: Way | undefined;
  choose: (method: PaymentMethod) => void;
  /** how the company pays that is invoiced and is not the viewer's own; undefined where that is not known */
  others: PaymentMethod | undefined;
  termsDays: number;
};

export function useCheckout(payer: Payer | null | undefined): Checkout {
  const { home } = useViewer();
  const offers = useOffers();
  const [wanted, choose] = useState<PaymentMethod>();
  const account = payer?.billingAccount;
  const isMine = payer?.id === home.id;
  const termsDays = account?.paymentTermsDays ?? 0;
  const ways = account && isMine && offers && termsDays === 0 ? waysToPay(account, offers) : [];
  return { ways, chosen: ways.find(({ method }) => method === wanted) ?? ways[0], choose, others: isMine ? undefined : account?.method, termsDays };
}
