// Money of the naive model: fractions of BigInt, rounded at the one place a rule says so. Shares nothing with `shared/money`.

export interface Fraction { over: bigint; under: bigint }

export const fraction = (over: number | bigint, under: number | bigint = 1): Fraction => ({ over: BigInt(over), under: BigInt(under) });
export const times = (...all: Fraction[]): Fraction => all.reduce((a, b) => ({ over: a.over * b.over, under: a.under * b.under }));
/** What is left after so many basis points off. */
export const less = (basisPoints: number): Fraction => fraction(10_000 - basisPoints, 10_000);

/** To whole cents; a half goes away from zero (M1). */
export function cents({ over, under }: Fraction): number {
  const negative = over < 0n !== under < 0n;
  const [a, b] = [over < 0n ? -over : over, under < 0n ? -under : under];
  const rounded = (2n * a + b) / (2n * b);
  return Number(negative ? -rounded : rounded);
}
