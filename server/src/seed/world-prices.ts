import { type Quantities, totalQuantities } from '@filiera/shared/catalog';
import { type Cadence, cadences, type Instant, later } from '@filiera/shared/period';
import { listPriceOf } from '../modules/orders/index.ts';
import { amountLinesOf, amountsOf } from './amount-rows.ts';
import { type Row } from './draft.ts';
import { columnsOf } from './insert-rows.ts';
import type { Catalogue, Edition } from './make-catalogue.ts';
import type { Company } from './make-company.ts';
import { priceDraft } from './price-draft.ts';
import { discountByDepth } from './world-tree.ts';

/** Every price a world can have, once: a row of `amounts` and its lines, by edition, cadence, size and partner discount. */
export interface WorldPrices {
  receipts: Row[];
  lines: Row[];
}

/** What a subscription of a world may have more than its edition includes. */
const sizes = [{}, { USERS: 5, STORAGE: 100 }] as const;

/** Computed by the rules of `shared`: the world's SQL only picks. */
export function worldPrices(vendor: Company, { editions }: Catalogue, quotedAt: Instant): WorldPrices {
  const prices: WorldPrices = { receipts: [], lines: [] };
  for (const edition of Object.values(editions)) {
    for (const cadence of cadences) {
      sizes.forEach((more, size) => {
        for (const discount of new Set(discountByDepth)) addPrice(prices, vendor, { edition, cadence, size, discount, quantities: larger(edition, more) }, quotedAt);
      });
    }
  }
  return prices;
}

interface Combination {
  edition: Edition;
  cadence: Cadence;
  size: number;
  discount: number;
  quantities: Quantities;
}

function addPrice({ receipts, lines }: WorldPrices, vendor: Company, { edition, cadence, size, discount, quantities }: Combination, quotedAt: Instant): void {
  const partner: Company = { ...vendor, kind: 'PARTNER', parent: vendor, tiers: [{ from: '2015-01-01', basisPoints: discount }] };
  const tenant: Company = { ...partner, kind: 'CUSTOMER', parent: partner, payer: 'PARTNER' };
  const period = { start: quotedAt, end: later(quotedAt, 1) };
  const sale = priceDraft([{ tenant, subscriptionId: '', edition, cadence, quantities, period }], { by: partner, quotedAt });
  const [choice] = sale.choices;
  const key = { editionCode: edition.code, cadence, size, discount };
  receipts.push(columnsOf({ ...key, editionId: edition.id, listPrice: choice && listPriceOf(choice), ...amountsOf(sale), treatment: sale.treatment, users: quantities.USERS, storage: quantities.STORAGE }));
  for (const line of amountLinesOf(sale)) lines.push(columnsOf({ ...key, ...line }));
}

function larger({ plan }: Edition, more: Quantities): Quantities {
  const least = totalQuantities(plan, {});
  return { ...least, ...Object.fromEntries(Object.entries(more).map(([code, quantity]) => [code, (least[code] ?? 0) + quantity])) };
}
