import { money } from '@filiera/shared/money';
import { daysLater, toDate } from '@filiera/shared/period';
import type { ComponentPlan, EditionPlan } from '@filiera/shared/catalog';
import type { Draft } from './draft.ts';
import { type Company, makeVendor } from './make-company.ts';
import { type ComponentCode, type EditionCode, sestanteDocs } from './sestante-docs.ts';

export interface Edition {
  readonly id: string;
  readonly code: EditionCode;
  readonly name: string;
  readonly plan: EditionPlan;
}

export interface Catalogue {
  readonly productId: string;
  readonly editions: Readonly<Record<EditionCode, Edition>>;
  /** ids by code, in their order */
  readonly components: Readonly<Record<ComponentCode, string>>;
}

/** The vendor's Sestante Docs, in force for three years; made once for each vendor of a draft. */
export function makeCatalogue(draft: Draft, vendor: Company = draft.vendor ?? makeVendor(draft)): Catalogue {
  const known = draft.catalogues.get(vendor.id);
  if (known) return known;

  const vendorId = vendor.id;
  const productId = draft.id();
  draft.add('product', { id: productId, vendorId, code: sestanteDocs.code, name: sestanteDocs.name, trialDays: sestanteDocs.trialDays });
  const component = (code: ComponentCode, position: number) => addComponent(draft, { vendorId, productId, position }, code);
  const components = { USERS: component('USERS', 1), STORAGE: component('STORAGE', 2), DOMAINS: component('DOMAINS', 3), MAILBOXES: component('MAILBOXES', 4) };
  const edition = (code: EditionCode) => addEdition(draft, { vendorId, productId, components }, code);
  const catalogue = { productId, components, editions: { TEAM: edition('TEAM'), BUSINESS: edition('BUSINESS'), ENTERPRISE: edition('ENTERPRISE') } };
  draft.catalogues.set(vendor.id, catalogue);
  return catalogue;
}

function addComponent(draft: Draft, place: { vendorId: string; productId: string; position: number }, code: ComponentCode): string {
  const { name, unit } = sestanteDocs.components[code];
  const id = draft.id();
  draft.add('component', { id, ...place, code, nameIt: name.it, nameEn: name.en, nameDe: name.de, unit, isLicence: code === 'USERS' });
  return id;
}

function addEdition(draft: Draft, { vendorId, productId, components }: { vendorId: string; productId: string; components: Catalogue['components'] }, code: EditionCode): Edition {
  const { name, rank, limits, ...price } = sestanteDocs.editions[code];
  const id = draft.id();
  draft.add('edition', { id, vendorId, productId, code, name, rank });
  const prices = addPrices(draft, { vendorId, editionId: id, editionComponentId: null }, price);
  const limit = (key: ComponentCode, position: number): ComponentPlan => {
    const { included, maximum, step, ...unit } = limits[key];
    const editionComponentId = draft.id();
    draft.add('edition_component', { id: editionComponentId, vendorId, editionId: id, componentId: components[key], included, minimum: included, maximum, step, position });
    return { key, included, minimum: included, maximum, step, unitPrices: addPrices(draft, { vendorId, editionId: null, editionComponentId }, unit) };
  };
  return { id, code, name, plan: { key: code, rank, prices, components: [limit('USERS', 1), limit('STORAGE', 2), limit('DOMAINS', 3), limit('MAILBOXES', 4)] } };
}

interface PriceOwner {
  vendorId: string;
  editionId: string | null;
  editionComponentId: string | null;
}

function addPrices(draft: Draft, owner: PriceOwner, { monthly, annual }: { monthly: number; annual: number }) {
  const prices = { MONTHLY: money(monthly, 'EUR'), ANNUAL: money(annual, 'EUR') };
  const validFrom = toDate(daysLater(draft.now, -3 * 365));
  for (const [cadence, amount] of Object.entries(prices)) draft.add('price', { id: draft.id(), ...owner, cadence, amount, validFrom });
  return prices;
}
