import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { usePlaceSaleMutation } from '@/generated/clients.ts';
import type { Quote_quoteFragment as Quote } from '@/generated/types.ts';
import { useAfterOrder } from '@/lib/checkout/use-after-order.ts';
import { useCheckout } from '@/lib/checkout/use-checkout.ts';
import { useFormat } from '@/lib/format/use-format.ts';
import { isOfferField } from '@/lib/offer/offer-choice.ts';
import { notifyDone } from '@/lib/notify.ts';
import type { LiveQuote } from '@/lib/quote/use-live-quote.ts';
import { placeMessages, type Refusal } from '@/lib/refusal.ts';
import { useAction } from '@/lib/use-action.ts';
import { newTenantInput } from './new-tenant-form.ts';
import type { SameTenant } from './SameVatNumberNote.tsx';
import type { SaleFields, SaleValues } from './sale-form.ts';

/** Placing the sale: its key, how it is paid, the page that comes next; the fresh price when it had expired, whoever has that number already. */
export function usePlaceSale(form: UseFormReturn<SaleFields, unknown, SaleValues>, live: LiveQuote, onPlaced: () => void) {
  const { t } = useTranslation('clients');
  const format = useFormat();
  const navigate = useNavigate();
  const [notice, setNotice] = useState<string>();
  const [same, setSame] = useState<{ vatNumber: string; country: string; tenants: readonly SameTenant[] }>();
  const keys = useRef(new Map<string, string>());
  const checkout = useCheckout(live.quote?.payer);
  const { follow, isLeaving } = useAfterOrder(checkout);
  const [vatNumber, country] = form.watch(['vatNumber', 'country']);
  // Another number is another question.
  const told = same && same.vatNumber === vatNumber && same.country === country ? same.tenants : undefined;

  const action = useAction(usePlaceSaleMutation({ refetchQueries: ['Clients', 'Company'] }), {
    form,
    onDone: ({ tenant, order, subscription }) => {
      onPlaced();
      notifyDone(t('sale.done', { name: tenant.name, number: order.number }));
      const params = { tenantId: tenant.id };
      if (follow(tenant.id, order)) return;
      if (subscription) void navigate({ to: '/t/$tenantId/abbonamenti/$subscriptionId', params: { ...params, subscriptionId: subscription.id } });
      else void navigate({ to: '/t/$tenantId/ordini/$orderId', params: { ...params, orderId: order.id } });
    },
    onRefused: (refusal: Refusal & { quote?: Quote; tenants?: readonly SameTenant[] }) => {
      if (refusal.quote) {
        live.replace(refusal.quote);
        setNotice(refusal.message);
      } else if (refusal.tenants) setSame({ vatNumber: vatNumber ?? '', country, tenants: refusal.tenants });
      // What the choice itself is refused for, its fields say: the price is asked anew and tells it there.
      else if (placeMessages(refusal, isOfferField).atField.size > 0) live.retry();
      else return false;
      return true;
    },
  });
  const place = async ({ person = null, ...values }: SaleValues) => {
    if (!live.quote) return;
    const { parentId: _, ...company } = newTenantInput('', told !== undefined, values);
    const input = { ...company, quoteId: live.quote.id, person, method: checkout.chosen?.method ?? null };
    const idempotencyKey = keys.current.get(JSON.stringify(input)) ?? crypto.randomUUID();
    keys.current.set(JSON.stringify(input), idempotencyKey);
    setNotice(undefined);
    await action.run({ ...input, idempotencyKey });
  };
  const due = live.quote?.amounts?.due;
  const words = due && due.minor > 0 ? t(checkout.termsDays > 0 || checkout.chosen?.method === 'BANK_TRANSFER' || !checkout.chosen ? 'sale.order' : 'sale.pay', { due: format.money(due) }) : t('sale.orderFree');
  return { place, busy: action.busy || isLeaving, notice, same: told, checkout, submitLabel: told ? t('sale.anyway') : words };
}
