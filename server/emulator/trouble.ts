import { setTimeout as sleep } from 'node:timers/promises';
import { type RequestHandler } from 'express';

/** What goes wrong, and how messages travel, as tests and the demo ask for it. */
export interface Trouble {
  /** answers nothing but 503 */
  isDown: boolean;
  /** does what it is asked at once, and says so late: for this many of the coming calls whose path begins so */
  slow: { ms: number; calls: number; path: string } | null;
  messages: {
    /** later than at once */
    delayMs: number;
    /** each this many times */
    copies: number;
    /** none until they are asked for */
    isHeld: boolean;
  };
  /** of the register of VAT numbers: whole, or of the states that it cannot reach */
  vies: { isDown: boolean; countries: string[] };
}

export const noTrouble = (): Trouble => ({ isDown: false, slow: null, messages: { delayMs: 0, copies: 1, isHeld: false }, vies: { isDown: false, countries: [] } });

/** Stands before the providers' endpoints, not before the pages. */
export function troubled(trouble: Trouble): RequestHandler {
  return (request, response, next) => {
    if (trouble.isDown) return void response.status(503).json({ error: { type: 'api_error', message: 'The service is down.' }, name: 'SERVICE_UNAVAILABLE' });
    const { slow } = trouble;
    if (!slow || slow.calls <= 0 || !request.path.includes(slow.path)) return next();
    slow.calls -= 1;
    const { ms } = slow;
    const { json } = response;
    response.json = (body: unknown) => {
      void sleep(ms).then(() => json.call(response, body));
      return response;
    };
    return next();
  };
}
