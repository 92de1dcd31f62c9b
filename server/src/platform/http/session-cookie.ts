import { createHash } from 'node:crypto';
import { type Request, type Response } from 'express';

/** Cookies ignore ports, so the name carries the instance; `__Host-` follows the scheme of the public address, plain http is for loopback only. */
export class SessionCookie {
  readonly name: string;
  readonly #isSecure: boolean;

  constructor(publicUrl: string) {
    this.#isSecure = new URL(publicUrl).protocol === 'https:';
    const instance = createHash('sha256').update(publicUrl).digest('hex').slice(0, 8);
    this.name = `${this.#isSecure ? '__Host-' : ''}filiera-${instance}`;
  }

  read(request: Request): string | undefined {
    const prefix = `${this.name}=`;
    return request.headers.cookie?.split(/; */).find((cookie) => cookie.startsWith(prefix))?.slice(prefix.length);
  }

  set(response: Response, token: string, expires: Date): void {
    response.cookie(this.name, token, { httpOnly: true, sameSite: 'lax', secure: this.#isSecure, path: '/', expires });
  }

  clear(response: Response): void {
    response.clearCookie(this.name, { httpOnly: true, sameSite: 'lax', secure: this.#isSecure, path: '/' });
  }
}
