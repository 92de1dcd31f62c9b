/** How a card acts, from Stripe's table of test numbers (docs.stripe.com/testing). */
export interface Behaviour {
  /** refused when it is left on the page */
  refusedAtOnce: string | null;
  /** refused at each charge */
  refusedAtCharge: string | null;
  /** its bank asks its owner when it is left */
  asksAtSetup: boolean;
  /** its bank asks its owner at each charge */
  asksAtCharge: boolean;
}

const obliging: Behaviour = { refusedAtOnce: null, refusedAtCharge: null, asksAtSetup: false, asksAtCharge: false };

/** A number, what it does, and the word under which the page explains it. Any other number is refused: nobody's own card belongs here. */
export const testCards: readonly { number: string; brand: string; word: string; behaviour: Behaviour }[] = [
  { number: '4242424242424242', brand: 'visa', word: 'works', behaviour: obliging },
  { number: '5555555555554444', brand: 'mastercard', word: 'works', behaviour: obliging },
  { number: '4000002500003155', brand: 'visa', word: 'asksOnce', behaviour: { ...obliging, asksAtSetup: true } },
  { number: '4000002760003184', brand: 'visa', word: 'asksAlways', behaviour: { ...obliging, asksAtSetup: true, asksAtCharge: true } },
  { number: '4000000000000002', brand: 'visa', word: 'declined', behaviour: { ...obliging, refusedAtOnce: 'generic_decline' } },
  { number: '4000000000000069', brand: 'visa', word: 'expired', behaviour: { ...obliging, refusedAtOnce: 'expired_card' } },
  { number: '4000000000000341', brand: 'visa', word: 'declinedLater', behaviour: { ...obliging, refusedAtCharge: 'generic_decline' } },
  { number: '4000000000009995', brand: 'visa', word: 'noFunds', behaviour: { ...obliging, refusedAtCharge: 'insufficient_funds' } },
];

export interface CardFields {
  number: string;
  expiry: string;
  cvc: string;
}

export interface ReadCard {
  brand: string;
  last4: string;
  expMonth: number;
  expYear: number;
  behaviour: Behaviour;
}

/** The card that somebody typed, or what is wrong with each field. */
export function readCard({ number, expiry, cvc }: CardFields, now: Date): { card: ReadCard } | { faults: Partial<Record<keyof CardFields, 'number' | 'ownNumber' | 'expiry' | 'past' | 'cvc'>> } {
  const digits = number.replaceAll(/\D/g, '');
  const known = testCards.find((card) => card.number === digits);
  const [, month = '', year = ''] = /^\s*(\d{1,2})\s*\/\s*(?:20)?(\d{2})\s*$/.exec(expiry) ?? [];
  const [expMonth, expYear] = [Number(month), 2000 + Number(year)];
  const isDate = month !== '' && expMonth >= 1 && expMonth <= 12;
  const isPast = isDate && Date.UTC(expYear, expMonth) <= now.getTime();
  const faults = {
    ...(known ? {} : { number: passesLuhn(digits) ? ('ownNumber' as const) : ('number' as const) }),
    ...(!isDate ? { expiry: 'expiry' as const } : isPast ? { expiry: 'past' as const } : {}),
    ...(/^\s*\d{3,4}\s*$/.test(cvc) ? {} : { cvc: 'cvc' as const }),
  };
  if (!known || Object.keys(faults).length > 0) return { faults };
  return { card: { brand: known.brand, last4: digits.slice(-4), expMonth, expYear, behaviour: known.behaviour } };
}

function passesLuhn(digits: string): boolean {
  if (!/^\d{13,19}$/.test(digits)) return false;
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const doubled = index % 2 === 1 ? Number(digit) * 2 : Number(digit);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 === 0;
}
