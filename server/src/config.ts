import { z } from 'zod';

/** Every setting, the only place that reads the environment. README.md has the table. */
const settings = z.object({
  /** owner's connection: migrations, backups and the makers of worlds */
  DATABASE_URL: z.url(),
  /** how the application signs in; derived from DATABASE_URL unless told */
  APP_DATABASE_URL: z.url(),
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
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  /** connections of the reading and of the writing side */
  READ_CONNECTIONS: z.coerce.number().int().min(1).default(8),
  WRITE_CONNECTIONS: z.coerce.number().int().min(1).default(8),
});

export type Config = z.infer<typeof settings>;

/** @throws an Error that names each setting that is wrong */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const parsed = settings.safeParse(Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== '')));
  if (parsed.success) return parsed.data;
  throw new Error(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('\n'));
}
