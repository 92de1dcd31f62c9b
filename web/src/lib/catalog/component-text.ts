import type { Language } from '@/lib/i18n/languages.ts';

type Named = { code: string; unit: string; name: Record<Language, string> };

/** "500 GB", "25": a quantity with its component's unit. */
export const quantityText = (formatted: string, unit: string) => (unit ? `${formatted} ${unit}` : formatted);

/** "Utenti 25 · Spazio 500 GB": name before number, so that no plural has to be guessed. */
export function componentsText(
  items: readonly { quantity: number; component: Pick<Named, 'name' | 'unit'> }[],
  language: Language,
  number: (value: number) => string,
): string {
  return items
    .filter(({ quantity }) => quantity > 0)
    .map(({ quantity, component }) => `${component.name[language]} ${quantityText(number(quantity), component.unit)}`)
    .join(' · ');
}

/** What is sold now at a cadence: the price that began to be valid last. */
export function priceNow<P extends { cadence: string; validFrom: string }>(prices: readonly P[], cadence: string, now: number): P | undefined {
  return prices
    .filter((price) => price.cadence === cadence && Date.parse(price.validFrom) <= now)
    .sort((a, b) => Date.parse(b.validFrom) - Date.parse(a.validFrom))[0];
}
