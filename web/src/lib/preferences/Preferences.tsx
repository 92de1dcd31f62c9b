import { ActionIcon, SegmentedControl, useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { IconMoon, IconSun } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { chooseLanguage } from '@/lib/i18n/i18n.ts';
import { languageNames, languages } from '@/lib/i18n/languages.ts';
import { useLanguage } from '@/lib/i18n/use-language.ts';
import classes from './Preferences.module.css';

/** Language and colours, for pages where nobody need be signed in. */
export function Preferences() {
  const { t } = useTranslation('ui');
  const { setColorScheme } = useMantineColorScheme();
  const isDark = useComputedColorScheme('light') === 'dark';
  const Icon = isDark ? IconSun : IconMoon;
  return (
    <div className={classes.preferences}>
      <SegmentedControl
        aria-label={t('preferences.language')}
        data={languages.map((value) => ({ value, label: languageNames[value] }))}
        value={useLanguage()}
        onChange={(language) => void chooseLanguage(language)}
      />
      <ActionIcon aria-label={t(isDark ? 'preferences.toLight' : 'preferences.toDark')} onClick={() => setColorScheme(isDark ? 'light' : 'dark')}>
        <Icon size={18} stroke={1.6} aria-hidden />
      </ActionIcon>
    </div>
  );
}
