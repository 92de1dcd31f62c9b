import { type EntityManager } from '@mikro-orm/postgresql';
import { type ProviderClients } from '../auth/provider-clients.ts';
import { type SignInLimits } from '../auth/sign-in-limits.ts';
import { type Enrolling, type Viewer } from '../auth/viewer.ts';
import { type Language } from '../i18n/translate.ts';
import { type Providers } from '../payment/payment-provider.ts';

/** One request: who asks, in which language, from where, when. */
export interface Context {
  /** the request's instant; nothing else asks a clock */
  now: Date;
  /** hash of the session's or key's token; null for nobody */
  token: Buffer | null;
  /** whether it came as a key, in the Authorization header */
  isProgram: boolean;
  language: Language;
  address: string;
  userAgent: string | undefined;
  /** keys the hashes of tokens */
  secret: string;
  limits: SignInLimits;
  /** identity providers, and where they send a browser back to */
  signOn: { clients: ProviderClients; callback: string };
  /** who takes money for this installation, and where browsers are sent on the way to them */
  payments: { providers: Providers; publicUrl: string; addressOf(path: string): string };
  /** whether this installation has an intermediary of the Italian exchange system */
  transmits: boolean;
  /** the browser's session */
  session: { set(token: string, expiresAt: Date): void; clear(): void };
  /** for the length of a mutation: its transaction */
  em?: EntityManager;
  viewer?: Viewer | undefined;
  /** in place of a viewer, whoever has to set up a second factor first */
  enrolling?: Enrolling | undefined;
}
