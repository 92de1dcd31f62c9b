import { useLanguage } from '@/lib/i18n/use-language.ts';
import { formatter, type Formatter } from './format.ts';

/** Numbers, money and dates in the language on screen. */
export function useFormat(timeZone?: string): Formatter {
  return formatter(useLanguage(), timeZone);
}
