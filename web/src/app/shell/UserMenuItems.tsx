import { Menu, useMantineColorScheme } from '@mantine/core';
import { IconCheck, IconDeviceDesktop, IconLogout, IconLogout2, IconMoon, IconSun, IconUserCircle } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { chooseLanguage } from '@/lib/i18n/i18n.ts';
import { languageNames, languages } from '@/lib/i18n/languages.ts';
import { useLanguage } from '@/lib/i18n/use-language.ts';
import { setShortcuts, useHasShortcuts } from '@/lib/shortcuts.ts';
import { useSignOut } from './use-sign-out.ts';

const schemes = [
  { key: 'auto', icon: IconDeviceDesktop },
  { key: 'light', icon: IconSun },
  { key: 'dark', icon: IconMoon },
] as const;

export function UserMenuItems({ onSignOutEverywhere }: { onSignOutEverywhere: () => void }) {
  const { t } = useTranslation('app');
  const language = useLanguage();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const shortcuts = useHasShortcuts();
  const { signOut } = useSignOut();
  const check = <IconCheck size={14} stroke={1.8} aria-hidden />;
  return (
    <>
      <Menu.Item leftSection={<IconUserCircle size={16} stroke={1.6} aria-hidden />} renderRoot={(props) => <Link {...props} to="/profilo" />}>
        {t('user.account')}
      </Menu.Item>
      <Menu.Divider />
      <Menu.Label>{t('user.language')}</Menu.Label>
      {languages.map((one) => (
        <Menu.RadioItem key={one} value={one} lang={one} checked={one === language} checkIcon={check} onChange={() => void chooseLanguage(one)}>
          {languageNames[one]}
        </Menu.RadioItem>
      ))}
      <Menu.Divider />
      <Menu.Label>{t('user.theme')}</Menu.Label>
      {schemes.map(({ key, icon: Icon }) => (
        <Menu.RadioItem
          key={key}
          value={key}
          checked={key === colorScheme}
          checkIcon={check}
          rightSection={<Icon size={16} stroke={1.6} aria-hidden />}
          onChange={() => setColorScheme(key)}
        >
          {t(`user.${key}`)}
        </Menu.RadioItem>
      ))}
      <Menu.Divider />
      <Menu.CheckboxItem checked={shortcuts} checkIcon={check} onChange={setShortcuts}>
        {t('user.shortcuts')}
      </Menu.CheckboxItem>
      <Menu.Divider />
      <Menu.Item leftSection={<IconLogout size={16} stroke={1.6} aria-hidden />} onClick={() => void signOut()}>
        {t('user.signOut')}
      </Menu.Item>
      <Menu.Item leftSection={<IconLogout2 size={16} stroke={1.6} aria-hidden />} onClick={onSignOutEverywhere}>
        {t('user.signOutEverywhere')}
      </Menu.Item>
    </>
  );
}
