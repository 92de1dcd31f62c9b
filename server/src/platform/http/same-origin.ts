import { type Request } from 'express';
import { type Context } from '../graphql/context.ts';
import { forbidden } from '../graphql/errors.ts';

/**
 * A file that a browser sends comes from our own pages: whoever asks with a key may come from anywhere. The browser says where a request comes from,
 * and no page can make it say otherwise. @throws FORBIDDEN
 */
export function refuseOtherOrigins(request: Request, { isProgram }: Context): void {
  const { origin, host, 'sec-fetch-site': site } = request.headers;
  if (isProgram) return;
  if ((site && site !== 'same-origin' && site !== 'none') || (origin && hostOf(origin) !== host)) throw forbidden();
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}
