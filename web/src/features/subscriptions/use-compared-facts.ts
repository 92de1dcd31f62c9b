import { useTranslation } from 'react-i18next';
import type { Cadence, Change_editionFragment as Edition } from '@/generated/types.ts';
import { priceNow, quantityText } from '@/lib/catalog/component-text.ts';
import { useFormat } from '@/lib/format/use-format.ts';
import { useNow } from '@/lib/format/use-now.ts';
import { useLanguage } from '@/lib/i18n/use-language.ts';

const cadences = ['MONTHLY', 'ANNUAL'] as const satisfies readonly Cadence[];

/** What one edition has of something: the value, and what more of it costs. */
export type Fact = { value: string; notes: readonly string[] };
export type ComparedFact = { key: string; name: string; of: (edition: Edition) => Fact };

export type ComparedProps = {
  editions: readonly Edition[];
  /** what there is, of somebody who has one already */
  currentId?: string;
  cadence: Cadence;
  chosenId: string;
  canChoose: (edition: Edition) => boolean;
  onChoose: (editionId: string) => void;
};

/** What editions are compared by: their prices, then each component with what is included, what more costs and how far it goes. */
export function useComparedFacts(editions: readonly Edition[], cadence: Cadence): ComparedFact[] {
  const { t } = useTranslation(['subscriptions', 'words']);
  const format = useFormat();
  const language = useLanguage();
  const now = useNow();
  const components = new Map(editions.flatMap((edition) => edition.components).map(({ component }) => [component.id, component]));

  const priceOf = (edition: Edition, each: Cadence): Fact => {
    const price = priceNow(edition.prices, each, now)?.amount;
    const monthly = priceNow(edition.prices, 'MONTHLY', now)?.amount;
    if (!price) return { value: t('compare.notSold'), notes: [] };
    // Of a year what it saves against twelve months.
    const saved = each === 'ANNUAL' && monthly ? Math.round((1 - price.minor / (12 * monthly.minor)) * 100) : 0;
    return { value: format.money(price), notes: [saved > 0 ? t('compare.saves', { percent: format.percent(saved) }) : t(`words:per.${each}`)] };
  };
  const componentOf = (edition: Edition, id: string, unit: string): Fact => {
    const limit = edition.components.find(({ component }) => component.id === id);
    if (!limit) return { value: t('compare.without'), notes: [] };
    const more = priceNow(limit.prices, cadence, now);
    const quantity = (value: number) => quantityText(format.number(value), unit);
    return {
      value: quantity(limit.included),
      notes: more ? [t('compare.more', { price: format.money(more.amount), per: t(`words:per.${cadence}`) }), limit.maximum ? t('compare.most', { quantity: quantity(limit.maximum) }) : t('compare.unlimited')] : [t('compare.noMore')],
    };
  };
  return [
    ...cadences.map((each) => ({ key: each, name: t(`cadenceName.${each}`), of: (edition: Edition) => priceOf(edition, each) })),
    ...[...components.values()].map(({ id, name, unit }) => ({ key: id, name: name[language], of: (edition: Edition) => componentOf(edition, id, unit) })),
  ];
}

export const isSameFact = (one: Fact, other: Fact): boolean => one.value === other.value && one.notes.join() === other.notes.join();
