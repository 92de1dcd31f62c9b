/** A browser as far as signing in needs one: it keeps the cookies of each server and follows one redirect at a time. */
export class BrowserWalk {
  readonly #jars = new Map<string, Map<string, string>>();

  /** @returns where it is sent, or undefined when it stays */
  async open(address: string): Promise<{ status: number; to: string | undefined; text: string; cookies: string[] }> {
    const { origin } = new URL(address);
    const jar = this.#jars.get(origin) ?? new Map<string, string>();
    this.#jars.set(origin, jar);
    const response = await fetch(address, { redirect: 'manual', headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') } });
    const cookies = response.headers.getSetCookie();
    for (const cookie of cookies) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      if (value === '' || /expires=Thu, 01 Jan 1970/i.test(cookie)) jar.delete(name);
      else jar.set(name, value);
    }
    const to = response.headers.get('location');
    return { status: response.status, to: to === null ? undefined : new URL(to, address).href, text: await response.text(), cookies };
  }

  /** Follows redirects until one leads to an address that begins so. */
  async follow(address: string, until: string): Promise<string> {
    let next: string | undefined = address;
    for (let steps = 0; next !== undefined && steps < 12; steps += 1) {
      if (next.startsWith(until)) return next;
      ({ to: next } = await this.open(next));
    }
    throw new Error(`no way from ${address} to ${until}`);
  }

  cookiesOf(origin: string): Map<string, string> {
    return this.#jars.get(new URL(origin).origin) ?? new Map();
  }
}
