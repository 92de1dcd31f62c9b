import { z } from 'zod';
import { isLoopback } from './platform/http/outward-fetch.ts';
import { appUrlOf, workerUrlOf } from './platform/postgres/roles.ts';

/** Keys travel there: in the clear only on this machine. */
const apiUrl = z.url({ protocol: /^https?$/ }).refine((text) => text.startsWith('https:') || isLoopback(new URL(text).hostname), 'plain http is for this machine only').nullable().default(null);

/** Settings that make sense together only. */
const together = [['STRIPE_SECRET_KEY', 'STRIPE_WEBHOOK_SECRET'], ['PAYPAL_CLIENT_ID', 'PAYPAL_CLIENT_SECRET', 'PAYPAL_WEBHOOK_ID'], ['SDI_API_URL', 'SDI_API_KEY', 'SDI_WEBHOOK_SECRET']] as const;

/** Every setting, the only place that reads the environment. README.md has the table. */
const settings = z.object({
  /** owner's connection: migrations, backups and the makers of worlds */
  DATABASE_URL: z.url(),
  /** how the application signs in; derived from DATABASE_URL unless told */
  APP_DATABASE_URL: z.url().optional(),
  /** how the worker signs in; derived from DATABASE_URL unless told */
  WORKER_DATABASE_URL: z.url().optional(),
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(4000),
  /** what links point to and cookies are bound to; never taken from a request */
  PUBLIC_URL: z.url(),
  /** keys the hashes of tokens: changing it signs everybody out */
  SECRET: z.string().min(16),
  /** proxies in front whose X-Forwarded-For is believed */
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(10).default(0),
  /** of one network address, per process; 0 is no limit */
  REQUESTS_PER_MINUTE: z.coerce.number().int().min(0).default(6000),
  /** the mail server, smtp:// or smtps://; without one, mails stay in the outbox */
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).nullable().default(null),
  /** our address, behind the vendor's name; derived from PUBLIC_URL unless told */
  MAIL_FROM: z.email().optional(),
  /** the demo world: mails in the outbox show the links that let somebody in */
  DEMO: z.stringbool().default(false),
  /** whether this process also does the background work; `filiera worker` does it in one of its own */
  WORKER: z.stringbool().default(true),
  /** identity providers may stand in our own network, and on this machine without TLS */
  OIDC_PRIVATE_ADDRESSES: z.stringbool().default(false),
  /** the Stripe account that takes cards; without it cards are not offered */
  STRIPE_SECRET_KEY: z.string().nullable().default(null),
  /** of the webhook that Stripe calls at /payments/webhooks/stripe */
  STRIPE_WEBHOOK_SECRET: z.string().nullable().default(null),
  /** where its API answers, when it is not Stripe's own */
  STRIPE_API_URL: apiUrl,
  /** the PayPal application; without it PayPal is not offered */
  PAYPAL_CLIENT_ID: z.string().nullable().default(null),
  PAYPAL_CLIENT_SECRET: z.string().nullable().default(null),
  /** of the webhook that PayPal calls at /payments/webhooks/paypal */
  PAYPAL_WEBHOOK_ID: z.string().nullable().default(null),
  /** where its API answers, when it is not PayPal's own: the sandbox, say */
  PAYPAL_API_URL: apiUrl,
  /** where the register of VAT numbers answers, when it is not the Commission's own */
  VIES_API_URL: apiUrl,
  /** where the intermediary's interface begins that hands invoices to the Italian exchange system; without it none is transmitted */
  SDI_API_URL: apiUrl,
  SDI_API_KEY: z.string().nullable().default(null),
  /** of the webhook that it calls at /sdi/notifications, `whsec_` and base64 */
  SDI_WEBHOOK_SECRET: z.string().nullable().default(null),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  /** connections of the reading and of the writing side */
  READ_CONNECTIONS: z.coerce.number().int().min(1).default(8),
  WRITE_CONNECTIONS: z.coerce.number().int().min(1).default(8),
}).superRefine((all, context) => {
  for (const names of together) {
    const missing = names.filter((name) => all[name] === null);
    if (missing.length === names.length) continue;
    for (const name of missing) context.addIssue({ code: 'custom', path: [name], message: `${names.join(', ')} go together` });
  }
});

export type Config = Required<z.infer<typeof settings>>;

/** @throws an Error that names each setting that is wrong */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const parsed = settings.safeParse(Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== '')));
  if (parsed.success) {
    const { DATABASE_URL: ownerUrl, PUBLIC_URL: publicUrl } = parsed.data;
    return { APP_DATABASE_URL: appUrlOf(ownerUrl), WORKER_DATABASE_URL: workerUrlOf(ownerUrl), MAIL_FROM: `noreply@${new URL(publicUrl).hostname}`, ...parsed.data };
  }
  throw new Error(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('\n'));
}
