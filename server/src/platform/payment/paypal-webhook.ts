import { verify, X509Certificate } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { unavailable, type Unavailable } from './payment-provider.ts';

/** PayPal goes on trying for three days; a message that comes later than that is somebody else's. That none counts twice is the event id's doing. */
const toleranceMs = 4 * 86_400_000;
const mostKnown = 20;

/**
 * PayPal's signature, checked here with the certificate that the message names, as PayPal's guide to webhooks describes (the signed words are transmission id, time, webhook id and
 * the body's CRC-32): the other way, asking PayPal whether it is so, would be a request for every message that anybody sends us. The certificate is believed for where it lies:
 * it is fetched from PayPal's own hosts only. A CRC does not keep a body from being changed to another of the same sum; nothing in a body is believed, only that something changed.
 */
export class PayPalWebhook {
  readonly #webhookId: string;
  readonly #hosts: ReadonlySet<string>;
  readonly #protocol: string;
  readonly #timeoutMs: number;
  readonly #known = new Map<string, X509Certificate>();

  constructor({ webhookId, apiUrl, timeoutMs = 10_000 }: { webhookId: string; apiUrl: string; timeoutMs?: number }) {
    const { host, protocol } = new URL(apiUrl);
    this.#webhookId = webhookId;
    this.#protocol = protocol;
    // The certificates of `api-m.` lie at the older name.
    this.#hosts = new Set([host, host.replace(/^api-m\./, 'api.')]);
    this.#timeoutMs = timeoutMs;
  }

  async isGenuine(body: Buffer, headers: Readonly<Record<string, string | string[] | undefined>>, receivedAt: Date): Promise<boolean | Unavailable> {
    const [id, time, signature, address, algorithm] = ['id', 'time', 'sig'].map((name) => headers[`paypal-transmission-${name}`]).concat(headers['paypal-cert-url'], headers['paypal-auth-algo']);
    if (typeof id !== 'string' || typeof time !== 'string' || typeof signature !== 'string' || typeof address !== 'string' || algorithm !== 'SHA256withRSA') return false;
    const age = receivedAt.getTime() - Date.parse(time);
    if (!(age < toleranceMs) || !this.#isPayPals(address)) return false;
    const certificate = await this.#certificate(address);
    if (!(certificate instanceof X509Certificate)) return certificate;
    if (receivedAt > new Date(certificate.validTo)) return false;
    return verify('RSA-SHA256', Buffer.from(`${id}|${time}|${this.#webhookId}|${crc32(body)}`), certificate.publicKey, Buffer.from(signature, 'base64'));
  }

  #isPayPals(address: string): boolean {
    if (!URL.canParse(address)) return false;
    const { protocol, host, username, password } = new URL(address);
    return protocol === this.#protocol && this.#hosts.has(host) && username === '' && password === '';
  }

  async #certificate(address: string): Promise<X509Certificate | false | Unavailable> {
    const known = this.#known.get(address);
    if (known) return known;
    try {
      const response = await fetch(address, { signal: AbortSignal.timeout(this.#timeoutMs), redirect: 'error' });
      if (response.status === 404) return false;
      if (!response.ok) return unavailable(`no certificate: ${response.status}`);
      const certificate = new X509Certificate(await response.text());
      if (this.#known.size >= mostKnown) this.#known.clear();
      this.#known.set(address, certificate);
      return certificate;
    } catch (error) {
      return unavailable(error instanceof Error ? error.message : String(error));
    }
  }
}
