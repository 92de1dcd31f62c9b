import { useMantineColorScheme, useComputedColorScheme } from '@mantine/core';
import { IconArrowsExchange, IconCalendarPlus, IconLanguage, IconLogout, IconMoon, IconPlus, IconShoppingCartPlus, IconSun, IconUserCircle } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { chooseLanguage } from '@/lib/i18n/i18n.ts';
import { languageNames, languages } from '@/lib/i18n/languages.ts';
import { useLanguage } from '@/lib/i18n/use-language.ts';
import { useCan } from '@/lib/use-can.ts';
import { IconTile } from '@/ui/IconTile.tsx';
import { Initials } from '@/ui/Initials.tsx';
import { KeyHint } from '@/ui/KeyHint.tsx';
import type { PickItem, PickSection } from '@/ui/PickList.tsx';
import { companyTabs, overviewIcon, tabPath, useCompanyPages, useHasRoute, ownCompanyIcon } from './navigation.ts';
import { openSwitcher } from './overlays.ts';
import { TenantDetail } from './TenantDetail.tsx';
import { useCompany } from './use-company.ts';
import { useSignOut } from './use-sign-out.ts';
import { useTenantSearch } from './use-tenant-search.ts';

/** What the palette offers for what was typed: actions on the company of this page, its pages, companies. */
export function usePaletteSections(query: string, onClose: () => void): { sections: PickSection[]; isEmpty: boolean } {
  const { t } = useTranslation('app');
  const wanted = query.trim().toLocaleLowerCase();
  const matches = ({ label, alsoCalled = '' }: Named) => `${label} ${alsoCalled}`.toLocaleLowerCase().includes(wanted);
  const actions = useActions(onClose).filter(matches);
  const pages = usePages(onClose).filter(matches);
  const { companies, isAsked, loading } = useCompanies(query, onClose);
  const sections = [
    { title: t('palette.actions'), items: actions },
    { title: t('palette.pages'), items: pages },
    { title: t('palette.companies'), items: companies },
  ];
  const isWaiting = isAsked && loading;
  return { sections, isEmpty: !isWaiting && sections.every(({ items }) => items.length === 0) };
}

/** What else people type for it. */
type Named = PickItem & { alsoCalled?: string };

function useActions(onClose: () => void): Named[] {
  const { t } = useTranslation('app');
  const { id, company } = useCompany();
  const can = useCan(company?.viewerCan);
  const go = useGo(onClose);
  const language = useLanguage();
  const { setColorScheme } = useMantineColorScheme();
  const scheme = useComputedColorScheme('light');
  const { signOut } = useSignOut();
  const doing = (run: () => void) => ({
    run: () => {
      onClose();
      run();
    },
  });
  return [
    ...(can('TENANT_CREATE')
      ? [{ id: 'create-customer', label: t('palette.createCustomer'), detail: company?.name, lead: <IconTile icon={IconPlus} />, trail: <KeyHint keys="n" />, ...go(`/t/${id}/clienti?new=CUSTOMER`) }]
      : []),
    ...(can('TENANT_CREATE')
      ? [{ id: 'create-partner', label: t('palette.createPartner'), detail: company?.name, lead: <IconTile icon={IconPlus} />, ...go(`/t/${id}/clienti?new=PARTNER`) }]
      : []),
    ...(can('SUBSCRIPTION_BUY')
      ? [{ id: 'buy', label: t('palette.buy'), alsoCalled: t('palette.buyAlso'), detail: company?.name, lead: <IconTile icon={IconShoppingCartPlus} />, ...go(`/t/${id}/abbonamenti?acquista=si`) }]
      : []),
    ...(company
      ? [{
          id: 'renew', label: t('palette.renew'), alsoCalled: t('palette.renewAlso'), detail: company.name, lead: <IconTile icon={IconCalendarPlus} />,
          ...go(company.kind === 'CUSTOMER' ? `/t/${id}/abbonamenti?scadenza=30` : `/t/${id}/scadenze`),
        }]
      : []),
    { id: 'switch', label: t('palette.switch'), lead: <IconTile icon={IconArrowsExchange} />, trail: <KeyHint keys="a" />, ...doing(openSwitcher) },
    {
      id: 'theme',
      label: t(scheme === 'dark' ? 'palette.light' : 'palette.dark'),
      lead: <IconTile icon={scheme === 'dark' ? IconSun : IconMoon} />,
      ...doing(() => setColorScheme(scheme === 'dark' ? 'light' : 'dark')),
    },
    ...languages
      .filter((one) => one !== language)
      .map((one) => ({
        id: `language-${one}`,
        label: t('palette.language', { name: languageNames[one] }),
        lead: <IconTile icon={IconLanguage} />,
        ...doing(() => void chooseLanguage(one)),
      })),
    { id: 'sign-out', label: t('user.signOut'), lead: <IconTile icon={IconLogout} />, ...doing(() => void signOut()) },
  ];
}

function usePages(onClose: () => void): PickItem[] {
  const { t } = useTranslation('app');
  const { id, name, kind, company } = useCompany();
  const pages = useCompanyPages({ kind, company });
  const hasRoute = useHasRoute();
  const go = useGo(onClose);
  const tabs = companyTabs.filter((tab) => hasRoute(tabPath[tab]) && tab !== 'clients');
  return [
    { id: 'page-overview', label: t('nav.overview'), lead: <IconTile icon={overviewIcon} />, trail: <KeyHint keys="g p" />, ...go('/') },
    ...tabs.map((tab) => ({
      id: `page-${tab}`,
      label: t(`tab.${tab}`),
      detail: name,
      lead: <IconTile icon={ownCompanyIcon} />,
      ...go(tabPath[tab].replace('$tenantId', id)),
    })),
    ...pages
      .filter(({ key }) => key !== 'company')
      .map(({ key, icon, to, keys }) => ({
        id: `page-${key}`,
        label: t(`nav.${key}`),
        detail: name,
        lead: <IconTile icon={icon} />,
        trail: <KeyHint keys={keys} />,
        ...go(to.replace('$tenantId', id)),
      })),
    { id: 'page-account', label: t('user.account'), lead: <IconTile icon={IconUserCircle} />, ...go('/profilo') },
  ];
}

function useCompanies(query: string, onClose: () => void) {
  const go = useGo(onClose);
  const { found, isAsked, loading } = useTenantSearch(query);
  const companies = (found ?? []).map((tenant) => ({
    id: `company-${tenant.id}`,
    label: tenant.name,
    detail: <TenantDetail tenant={tenant} />,
    lead: <Initials name={tenant.name} />,
    ...go(`/t/${tenant.id}`),
  }));
  return { companies, isAsked, loading };
}

/** Goes to an address here, or in a tab of its own with Ctrl. */
function useGo(onClose: () => void) {
  const navigate = useNavigate();
  return (address: string) => ({
    run: () => {
      onClose();
      void navigate({ href: address });
    },
    runAside: () => void window.open(address, '_blank'),
  });
}
