export { currencies, currencyExponent, isCurrency, type Currency } from './currency.ts';
export { add, compare, equals, isNegative, isPositive, isZero, money, negate, smaller, subtract, sum, zero, type Money } from './money.ts';
export { divideHalfUp, one, ratio, times, type Ratio } from './ratio.ts';
export { afterDiscounts, percentOf, percentOff, type Percent } from './percent.ts';
export { multiply, percentage, prorate } from './prorate.ts';
export { allocate } from './allocate.ts';
export { formatMoney, toDecimal } from './format.ts';
export { parseMoney, parseScaled, type AmountRefusal } from './parse.ts';
