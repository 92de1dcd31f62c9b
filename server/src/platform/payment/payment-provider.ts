/** An amount in whole minor units of a currency (ISO 4217): 2990 EUR is 29,90 €. */
export interface Sum {
  minor: number;
  currency: string;
}

export type MethodKind = 'CARD' | 'PAYPAL';

/** What a person is told of a charge or a method that was refused: each has a sentence of its own in the translations. */
export const declineCodes = ['DECLINED', 'INSUFFICIENT_FUNDS', 'EXPIRED', 'WRONG_DETAILS', 'AUTHENTICATION_FAILED', 'METHOD_GONE', 'LIMIT_EXCEEDED', 'CANCELLED', 'OTHER_AMOUNT'] as const;
export type DeclineCode = (typeof declineCodes)[number];

/** The provider could not be asked or did not answer for itself. Nothing is known: whoever asks again does so with the same id. */
export interface Unavailable {
  state: 'UNAVAILABLE';
  /** for the operator's log */
  reason: string;
}

/** A way to pay that the provider keeps: what we may know of it, never its number. */
export interface StoredMethod {
  /** the provider's name for it */
  ref: string;
  /** the provider's name for whose it is */
  customerRef: string;
  kind: MethodKind;
  /** as the provider spells it: `visa`, `mastercard`, `paypal` */
  brand: string;
  /** last four digits; null where there are none */
  last4: string | null;
  /** the last month in which it is good; null where it does not expire */
  expiry: { year: number; month: number } | null;
  /** the account's address, masked; null for a card */
  account: string | null;
}

export interface SetupRequest {
  /** ours, of this try: also its idempotency key */
  id: string;
  customerRef: string;
  /** where the provider's page sends the browser when something was left there */
  returnUrl: string;
  /** where it sends a browser whose owner gave up */
  cancelUrl: string;
  language: string;
}

export type SetupStart = { state: 'OPEN'; ref: string; url: string } | Unavailable;
export type SetupOutcome = { state: 'OPEN' } | { state: 'SUCCEEDED'; method: StoredMethod } | { state: 'FAILED'; code: DeclineCode } | Unavailable;

export interface ChargeRequest {
  /** ours, of this try: its idempotency key, and what it is found by afterwards */
  id: string;
  amount: Sum;
  customerRef: string;
  methodRef: string;
  /** what the payer reads on its statement or in its account */
  description: string;
  /** whether somebody is there who can be sent to a page of the provider's */
  isPresent: boolean;
  /** where that page sends them back to */
  returnUrl: string;
  cancelUrl: string;
}

/**
 * How a charge stands.
 * - SUCCEEDED: money was taken, as much as the provider says that it was; `refundedMinor` of it was given back since.
 * - REQUIRES_ACTION: its payer has to agree at `url`; null where nobody was there to be sent, and `proceed` gives one to whoever comes.
 * - PROCESSING: under way, or no answer came in time: what came of it is asked for later. `ref` is null while the provider has not told its name for it.
 * - DECLINED: nothing was taken, and this charge never will be.
 */
export type ChargeOutcome =
  | { state: 'SUCCEEDED'; ref: string; taken: Sum; refundedMinor: number }
  | { state: 'REQUIRES_ACTION'; ref: string; url: string | null }
  | { state: 'PROCESSING'; ref: string | null }
  | { state: 'DECLINED'; ref: string | null; code: DeclineCode }
  | Unavailable;

export interface RefundRequest {
  /** ours, of this refund: its idempotency key */
  id: string;
  chargeRef: string;
  /** at most what is left of the charge */
  amount: Sum;
}

export type RefundOutcome = { state: 'SUCCEEDED'; ref: string } | { state: 'PROCESSING'; ref: string | null } | { state: 'DECLINED'; code: string } | Unavailable;

/** What a provider tells unasked: that something of a kind has changed. What is true of it is asked for. */
export interface ProviderEvent {
  /** the provider's, one for each event however often it is sent */
  id: string;
  /** as the provider calls it, for whoever reads the list */
  kind: string;
  about: 'CHARGE' | 'SETUP' | 'METHOD' | 'OTHER';
  /** the provider's name for what it is about; '' for OTHER */
  ref: string;
  /** our id of the charge, where the event repeats it */
  chargeId: string | null;
}

/** How old a thing may be that a provider is asked for. */
export interface Sought extends Pick<ChargeRequest, 'id' | 'amount' | 'customerRef' | 'description'> {
  /** it was not begun before */
  since: Date;
}

/**
 * Somebody who takes money for us. Every call waits no longer than its adapter's timeout, is tried again only where a key makes that harmless,
 * and answers with an outcome; it throws only for what is a mistake of ours.
 */
export interface PaymentProvider {
  readonly name: string;

  /** Makes the payer known. @param id ours, under which it happens once. @returns the provider's name for it */
  createCustomer(customer: { id: string; name: string; email: string | null }): Promise<{ state: 'SUCCEEDED'; ref: string } | Unavailable>;

  /** A page of the provider's where somebody leaves a card or agrees to an account being charged. */
  startSetup(request: SetupRequest): Promise<SetupStart>;

  /** What came of it. What its owner agreed to is kept by asking. @param id ours, of the setup */
  readSetup(ref: string, id: string): Promise<SetupOutcome>;

  /** A method as it is now; null when the provider has it no more. */
  readMethod(ref: string): Promise<StoredMethod | null | Unavailable>;

  /** Lets the provider forget a method, which may be gone already. */
  removeMethod(ref: string): Promise<{ state: 'SUCCEEDED' } | Unavailable>;

  /** Takes money. @param begun is told the provider's name for the charge before any money moves, where there is one by then */
  charge(request: ChargeRequest, begun?: (ref: string) => Promise<void>): Promise<ChargeOutcome>;

  /** What is true of a charge now. What its payer has agreed to meanwhile is collected by asking. */
  readCharge(ref: string, id: string): Promise<ChargeOutcome>;

  /** Goes on, with somebody present, with a charge that waits for an action. */
  proceed(ref: string, request: Pick<ChargeRequest, 'id' | 'methodRef' | 'returnUrl' | 'cancelUrl'>): Promise<ChargeOutcome>;

  /** A charge by our id, for when the provider's name for it never reached us; null when there is none that took or may take money. */
  find(sought: Sought): Promise<ChargeOutcome | null>;

  /** Gives up a charge that took no money yet. @returns what is true of it then: it may have succeeded just before */
  cancel(ref: string, id: string): Promise<ChargeOutcome>;

  /** Gives back all or a part of what a charge took. */
  refund(request: RefundRequest): Promise<RefundOutcome>;

  /**
   * Whether a message is the provider's own.
   * @param body as it came, byte for byte
   * @param receivedAt real time: how old a message is does not depend on the clock of a world
   * @returns undefined for a message that was forged, changed or is too old; UNAVAILABLE when that could not be found out
   */
  verifyWebhook(body: Buffer, headers: Readonly<Record<string, string | string[] | undefined>>, receivedAt: Date): Promise<ProviderEvent | undefined | Unavailable>;
}

/** The providers of this installation; a kind that has none is not offered. */
export type Providers = Readonly<Partial<Record<MethodKind, PaymentProvider>>>;

export const unavailable = (reason: string): Unavailable => ({ state: 'UNAVAILABLE', reason });

/** An address as its owner recognises it and nobody else reads it: `g•••@adige.example`. */
export function maskedAddress(address: string): string {
  const at = address.lastIndexOf('@');
  return at < 1 ? '•••' : `${address.slice(0, 1)}•••${address.slice(at)}`;
}
