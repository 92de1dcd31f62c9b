import { useEffect, useRef } from 'react';
import { useWatch, type UseFormReturn } from 'react-hook-form';
import type { OfferChoice } from '@/lib/offer/offer-choice.ts';
import { useViewer } from '@/lib/viewer.ts';
import { dropSale, storeSale, type SaleDraft } from './sale-draft.ts';
import type { SaleFields, SaleValues } from './sale-form.ts';

/**
 * Keeps a sale through a reload, until it is placed or left.
 * @param draft     what was kept: it fills the form
 * @param isStarted whether there is anything to keep
 * @returns what to call once it is placed
 */
export function useSaleDraft(form: UseFormReturn<SaleFields, unknown, SaleValues>, partnerId: string, draft: SaleDraft | undefined, choice: OfferChoice, isStarted: boolean): () => void {
  const { id: viewerId } = useViewer();
  const isPlaced = useRef(false);
  const fields = useWatch({ control: form.control });
  useEffect(() => {
    if (draft) form.reset(draft.fields, { keepDefaultValues: true });
  }, [draft, form]);
  useEffect(() => {
    if (isStarted && !isPlaced.current) storeSale(viewerId, partnerId, { fields, choice });
  }, [viewerId, partnerId, fields, choice, isStarted]);
  // Who leaves for another page was asked before; a reload does not come by here.
  useEffect(() => () => dropSale(viewerId, partnerId), [viewerId, partnerId]);
  return () => {
    isPlaced.current = true;
    dropSale(viewerId, partnerId);
  };
}
