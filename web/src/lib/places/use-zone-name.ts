import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useNow } from '@/lib/format/use-now.ts';
import type places from './places.it.json';
import { zoneCity, zoneOffset } from './time-zones.ts';

const hourMs = 3_600_000;

/** "Roma (UTC+2)": a zone's place in the reader's language and how far ahead its clocks are, now unless told. */
export function useZoneName(): (zone: string, at?: number) => string {
  const { t } = useTranslation('places');
  const now = useNow(hourMs);
  return useCallback(
    (zone, at = now) => {
      const city = t(`city.${zone as keyof typeof places.city}`, { defaultValue: zoneCity(zone) });
      const offset = zoneOffset(zone, at);
      return city === offset ? city : t('zone', { city, offset });
    },
    [t, now],
  );
}
