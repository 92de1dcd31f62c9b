import type { Money } from '@/lib/format/format.ts';
import { useFormat } from '@/lib/format/use-format.ts';
import { ToneText } from './Status.tsx';

type Props = { money: Money; tone?: 'good' | 'danger' | 'plain'; strong?: boolean };

/** An amount in the reader's language; figures have one width, so columns line up. */
export function MoneyText({ money, tone = 'plain', strong = false }: Props) {
  const format = useFormat();
  return (
    <ToneText tone={tone} strong={strong}>
      {format.money(money)}
    </ToneText>
  );
}
