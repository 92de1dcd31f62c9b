export { BuyerNotReady, buyerNotReady } from './buyer-not-ready.ts';
export { FiscalSettings } from './fiscal-settings.entity.ts';
export { VatException } from './vat-exception.entity.ts';
export { SellerGap, SellerNotReady, sellerNotReady } from './seller-not-ready.ts';
