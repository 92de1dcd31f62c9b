import { type Request, type Response } from 'express';
import { seal, unseal } from '../../platform/auth/seal.ts';
import { z } from 'zod';

/** What a browser takes along to a provider and back, sealed: it says nothing to scripts, to the provider, or to another browser. */
const journeySchema = z.object({
  vendor: z.string().nullable(),
  providerId: z.string(),
  issuer: z.string(),
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  /** where they wanted to go, within this console */
  to: z.string(),
  until: z.number(),
});
export type Journey = z.output<typeof journeySchema>;

export const journeyMinutes = 10;
const purpose = 'a journey to a provider';

/** One journey a browser: whoever starts another gives up the first. It is good for one return, in ten minutes. */
export class JourneyCookie {
  readonly #name: string;
  readonly #isSecure: boolean;
  readonly #secret: string;

  /** @param sessionCookie its name carries the instance, and how it is guarded */
  constructor(sessionCookie: string, publicUrl: string, secret: string) {
    this.#name = `${sessionCookie}-journey`;
    this.#isSecure = publicUrl.startsWith('https:');
    this.#secret = secret;
  }

  set(response: Response, journey: Journey): void {
    response.cookie(this.#name, seal(this.#secret, purpose, JSON.stringify(journey)), { ...this.#options, expires: new Date(journey.until) });
  }

  /** The journey that this browser is on, which ends here. */
  take(request: Request, response: Response, now: Date): Journey | undefined {
    const prefix = `${this.#name}=`;
    const sealed = request.headers.cookie?.split(/; */).find((cookie) => cookie.startsWith(prefix))?.slice(prefix.length);
    if (!sealed) return undefined;
    response.clearCookie(this.#name, this.#options);
    const text = unseal(this.#secret, purpose, sealed);
    const journey = text === undefined ? undefined : journeySchema.parse(JSON.parse(text));
    return journey && journey.until > now.getTime() ? journey : undefined;
  }

  get #options() {
    // Lax: the provider sends the browser back from another site.
    return { httpOnly: true, sameSite: 'lax', secure: this.#isSecure, path: '/' } as const;
  }
}
