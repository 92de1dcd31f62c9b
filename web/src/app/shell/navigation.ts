import {
  IconBuilding, IconBuildingCommunity, IconCalendarDue, IconCode, IconHistory, IconLayoutDashboard, IconMessageCircle, IconMailShare, IconPackage, IconPigMoney, IconReceipt, IconShoppingCart, IconSpeakerphone, IconUsersGroup, type Icon,
} from '@tabler/icons-react';
import { useRouter } from '@tanstack/react-router';
import type { Action, TenantKind } from '@/generated/types.ts';

export const companyTabs = ['profile', 'billing', 'subscriptions', 'users', 'settings', 'clients'] as const;
export type CompanyTab = (typeof companyTabs)[number];

/** Where each tab lives; a tab is shown once its route exists. */
export const tabPath = {
  profile: '/t/$tenantId/anagrafica',
  billing: '/t/$tenantId/pagamento',
  subscriptions: '/t/$tenantId/abbonamenti',
  users: '/t/$tenantId/utenti',
  settings: '/t/$tenantId/impostazioni',
  clients: '/t/$tenantId/clienti',
} as const satisfies Record<CompanyTab, string>;

export type NavEntry = { key: 'company' | 'clients' | 'expiries' | 'orders' | 'invoices' | 'programme' | 'tickets' | 'audit' | 'notices' | 'outbox' | 'catalog'; icon: Icon; to: string; keys: string };

const entries: readonly NavEntry[] = [
  { key: 'company', icon: IconBuilding, to: tabPath.profile, keys: 'g a' },
  { key: 'clients', icon: IconUsersGroup, to: tabPath.clients, keys: 'g c' },
  { key: 'expiries', icon: IconCalendarDue, to: '/t/$tenantId/scadenze', keys: 'g s' },
  { key: 'orders', icon: IconShoppingCart, to: '/t/$tenantId/ordini', keys: 'g o' },
  { key: 'invoices', icon: IconReceipt, to: '/t/$tenantId/fatture', keys: 'g f' },
  { key: 'programme', icon: IconPigMoney, to: '/t/$tenantId/programma', keys: 'g b' },
  { key: 'tickets', icon: IconMessageCircle, to: '/t/$tenantId/ticket', keys: 'g t' },
  { key: 'audit', icon: IconHistory, to: '/t/$tenantId/registro', keys: 'g r' },
  { key: 'notices', icon: IconSpeakerphone, to: '/t/$tenantId/comunicazioni', keys: 'g n' },
  { key: 'outbox', icon: IconMailShare, to: '/t/$tenantId/posta-in-uscita', keys: 'g m' },
  { key: 'catalog', icon: IconPackage, to: '/t/$tenantId/catalogo', keys: 'g l' },
];

export const overviewIcon = IconLayoutDashboard;
export const playgroundIcon = IconCode;
export const ownCompanyIcon = IconBuildingCommunity;

/** Which addresses the console has: pages are linked when their route exists. */
export function useHasRoute(): (path: string) => boolean {
  const { routesByPath } = useRouter();
  return (path) => path in routesByPath;
}

/** The pages of a company of this kind, for whoever may do this there; a customer has no clients. */
export function useCompanyPages({ kind, company }: { kind: TenantKind | undefined; company: { viewerCan: readonly Action[] } | undefined }): readonly NavEntry[] {
  const hasRoute = useHasRoute();
  const isThere: Partial<Record<NavEntry['key'], boolean>> = {
    clients: kind !== undefined && kind !== 'CUSTOMER',
    expiries: kind !== undefined && kind !== 'CUSTOMER',
    invoices: company?.viewerCan.includes('INVOICE_READ') ?? false,
    programme: (['CASHBACK_READ', 'TIER_READ', 'TIER_SET'] as const).some((action) => company?.viewerCan.includes(action)),
    tickets: company?.viewerCan.includes('TICKET_READ') ?? false,
    audit: company?.viewerCan.includes('AUDIT_READ') ?? false,
    notices: company?.viewerCan.includes('NOTICE_READ') ?? false,
    outbox: company?.viewerCan.includes('MAIL_READ') ?? false,
    catalog: company?.viewerCan.includes('CATALOG_UPDATE') ?? false,
  };
  return entries.filter(({ key, to }) => hasRoute(to) && (isThere[key] ?? true));
}
