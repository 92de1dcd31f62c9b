import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import express, { type NextFunction, type Request, type Response } from 'express';
import helmet from 'helmet';
import pg from 'pg';
import { type Logger } from 'pino';
import { type Config } from './config.ts';
import { entities } from './entities.ts';
import './modules/access/read-scopes.ts';
import { attachmentRoutes } from './modules/tickets/index.ts';
import { cashbackRoutes } from './modules/cashback/index.ts';
import { invoiceRoutes, transmissionRoutes } from './modules/invoices/index.ts';
import { documentRoutes } from './modules/documents/index.ts';
import { exportRoutes } from './modules/exports/index.ts';
import { importRoutes } from './modules/imports/index.ts';
import { paymentRoutes } from './modules/payments/index.ts';
import { LicenceDoor } from './modules/licences/index.ts';
import { statementRoutes } from './modules/statements/index.ts';
import { signOnRoutes } from './modules/sign-on/index.ts';
import { sentences } from './locales/index.ts';
import { ProviderClients } from './platform/auth/provider-clients.ts';
import { LastUsed } from './platform/auth/last-used.ts';
import { SignInLimits } from './platform/auth/sign-in-limits.ts';
import { tokenHash } from './platform/auth/tokens.ts';
import { resolveCompiled } from './platform/graphql/compiled-schema.ts';
import { ComplexityGuard } from './platform/graphql/complexity.ts';
import { type Context } from './platform/graphql/context.ts';
import { createExecutor } from './platform/graphql/executor.ts';
import { createApollo } from './platform/graphql/server.ts';
import { addressOf } from './platform/http/address-of.ts';
import { graphqlEndpoint } from './platform/http/graphql-endpoint.ts';
import { RequestLimit } from './platform/http/request-limit.ts';
import { SessionCookie } from './platform/http/session-cookie.ts';
import { languageOf, loadSentences } from './platform/i18n/translate.ts';
import { createOrm } from './platform/orm/orm.ts';
import { createProviders } from './platform/payment/create-providers.ts';
import { createIntermediary } from './platform/sdi/create-intermediary.ts';
import { ReadPool } from './platform/read/pipeline.ts';
import { Reader } from './platform/read/reader.ts';
import { type EntityClass } from './platform/read/relations.ts';
import { createSchema } from './schema.ts';

export interface AppDependencies {
  config: Config;
  log: Logger;
  /** the only clock */
  now?: () => Date;
  /** the built console; without it only the API answers */
  consoleFolder?: string;
}

export interface App {
  /** the reading side, for tests of what a bare statement sees */
  pool: ReadPool;
  /** of the browser's session */
  cookieName: string;
  /** @returns the port that it listens on */
  listen(): Promise<number>;
  /** answers what is under way, then closes every connection */
  stop(): Promise<void>;
}

/** HTTP and GraphQL, from settings to a server that is ready to listen. */
export async function createApp({ config, log, now = () => new Date(), consoleFolder }: AppDependencies): Promise<App> {
  loadSentences(sentences);
  const schema = createSchema();
  const orm = await createOrm(config.APP_DATABASE_URL, entities as never, { pool: { min: 0, max: config.WRITE_CONNECTIONS }, driverOptions: { options: '-c statement_timeout=20000' } });
  const pool = new ReadPool(config.APP_DATABASE_URL, config.READ_CONNECTIONS);
  const small = new pg.Pool({ connectionString: config.APP_DATABASE_URL, max: 2 });
  small.on('error', (error) => log.warn(error, 'idle connection lost'));
  const reader = new Reader(schema, orm.getMetadata());
  resolveCompiled(schema, reader, pool, entities.filter((entity) => schema.getType(entity.name)) as EntityClass[]);
  const lastUsed = new LastUsed(small);
  const requests = new RequestLimit(config.REQUESTS_PER_MINUTE);
  const limits = new SignInLimits(small, config.SECRET);
  const signOn = { clients: new ProviderClients(config.OIDC_PRIVATE_ADDRESSES), callback: new URL('/oidc/callback', config.PUBLIC_URL).href };
  const payments = { providers: createProviders(config), publicUrl: config.PUBLIC_URL, addressOf: (path: string) => config.PUBLIC_URL.replace(/\/$/, '') + path };
  const intermediary = createIntermediary(config);

  const executor = createExecutor({ schema, orm, reader, guard: new ComplexityGuard(schema), pool, onRequest: ({ viewer, now: at, address }) => viewer?.kind === 'API_KEY' && lastUsed.note(viewer.id, at, address) });
  const apollo = createApollo(schema, executor, (error) => log.error(error, 'request failed'));
  await apollo.start();

  const cookie = new SessionCookie(config.PUBLIC_URL);
  const contextOf = (request: Request, response: Response): Context => {
    const bearer = /^Bearer (fil_[\w-]{20,100})$/.exec(request.headers.authorization ?? '')?.[1];
    const token = bearer ?? (request.headers.authorization ? undefined : cookie.read(request));
    return {
      now: now(),
      token: token ? tokenHash(config.SECRET, token) : null,
      isProgram: request.headers.authorization !== undefined,
      language: languageOf(request.headers['accept-language']),
      address: request.ip ?? '',
      userAgent: request.headers['user-agent']?.slice(0, 300),
      secret: config.SECRET,
      limits,
      signOn,
      payments,
      transmits: intermediary !== null,
      session: { set: (value, expiresAt) => cookie.set(response, value, expiresAt), clear: () => cookie.clear(response) },
    };
  };

  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', config.TRUSTED_PROXIES);
  // What we answer is what we say it is, whoever wrote the words in it.
  app.use((_request, response, next) => {
    response.setHeader('x-content-type-options', 'nosniff');
    next();
  });
  app.get('/healthz', (_request, response) => void response.json({ ok: true }));
  app.get('/readyz', async (_request, response) => {
    const isReady = !stopping && (await small.query('select 1').then(() => true, () => false));
    response.status(isReady ? 200 : 503).json({ ok: isReady });
  });
  app.use('/attachments', attachmentRoutes({ orm, requests, contextOf }));
  app.use('/documents/cashback', cashbackRoutes({ orm, requests, contextOf }));
  app.use('/documents/invoices', invoiceRoutes({ orm, requests, contextOf }));
  app.use('/documents', documentRoutes({ schema, orm, reader, pool, requests, contextOf, onRefused: (reason) => log.warn({ reason }, 'a payment provider') }));
  app.use('/export', exportRoutes({ schema, reader, pool, requests, contextOf }));
  app.use('/imports', importRoutes({ orm, requests, contextOf }));
  app.use('/statements', statementRoutes({ orm, requests, contextOf }));
  app.use('/payments', paymentRoutes({ orm, requests, contextOf, onRefused: (reason) => log.warn({ reason }, 'a payment provider') }));
  app.use('/sdi', transmissionRoutes({ orm, requests, contextOf, intermediary, onRefused: (reason) => log.warn({ reason }, 'the intermediary of the exchange system') }));
  app.use('/oidc', signOnRoutes({ orm, requests, contextOf, publicUrl: config.PUBLIC_URL, cookieName: cookie.name, secret: config.SECRET, onRefused: (reason) => log.info({ err: reason }, 'a sign-in by a provider led nowhere') }));
  // What the console counts towards a date by: of a demo, the clock that was moved.
  app.use('/graphql', (_request, response, next) => {
    response.setHeader('date', now().toUTCString());
    next();
  });
  app.use('/graphql', graphqlEndpoint(apollo, requests, contextOf));
  if (consoleFolder && existsSync(consoleFolder)) serveConsole(app, consoleFolder, config.PUBLIC_URL.startsWith('https:'));
  app.use((_request, response) => void response.status(404).json({ errors: [{ message: 'Not found.', extensions: { code: 'NOT_FOUND' } }] }));
  // Express would answer malformed JSON and oversized bodies with HTML.
  app.use((error: { status?: number; type?: string }, _request: Request, response: Response, next: NextFunction) => {
    if (response.headersSent) return next(error);
    const status = error.status ?? 500;
    if (status >= 500) log.error(error, 'request failed');
    response.status(status).json({ errors: [{ message: status === 413 ? 'The request is too large.' : status < 500 ? 'The request cannot be read.' : 'Internal error.', extensions: { code: status < 500 ? 'BAD_USER_INPUT' : 'INTERNAL' } }] });
  });

  const door = new LicenceDoor({
    pool, requests, secret: config.SECRET, now, addressOf: (request) => addressOf(request, config.TRUSTED_PROXIES),
    onKey: (id, at, address) => lastUsed.note(id, at, address), onBroken: (error) => log.error(error, 'request failed'),
  });
  const server: Server = createServer((request, response) => void (door.isMeant(request) ? door.answer(request, response) : app(request, response)));
  server.keepAliveTimeout = 65_000;
  let stopping = false;
  return {
    pool,
    cookieName: cookie.name,
    listen: () => new Promise((resolve, reject) => {
      server.once('error', reject);
      server.listen(config.PORT, config.HOST, () => {
        const address = server.address();
        resolve(typeof address === 'object' && address ? address.port : config.PORT);
      });
    }),
    async stop() {
      stopping = true;
      const closed = new Promise((resolve) => server.close(resolve));
      // Also those that are answered meanwhile: whoever kept one would go on talking to a server that is ending, beside the one that took its place.
      const closing = setInterval(() => server.closeIdleConnections(), 50);
      setTimeout(() => server.closeAllConnections(), 5000).unref();
      await closed;
      clearInterval(closing);
      await apollo.stop();
      await lastUsed.stop();
      await Promise.all([pool.close(), small.end(), orm.close(true)]);
    },
  };
}

/** The built console and playground: hashed assets for ever, pages always fresh, every other path is the console's own. */
function serveConsole(app: express.Express, folder: string, isSecure: boolean): void {
  app.use(helmet({
    contentSecurityPolicy: {
      directives: { defaultSrc: ["'self'"], scriptSrc: ["'self'"], styleSrc: ["'self'", "'unsafe-inline'"], imgSrc: ["'self'", 'data:'], fontSrc: ["'self'", 'data:'], workerSrc: ["'self'", 'blob:'], connectSrc: ["'self'"], objectSrc: ["'none'"], frameAncestors: ["'none'"], upgradeInsecureRequests: isSecure ? [] : null },
    },
    strictTransportSecurity: isSecure ? undefined : false,
  }));
  app.use('/assets', express.static(join(folder, 'assets'), { immutable: true, maxAge: '1y', fallthrough: false }));
  app.use(express.static(folder, { index: false, maxAge: 0 }));
  const page = (name: string) => async (_request: Request, response: Response): Promise<void> => {
    response.type('html').set('cache-control', 'no-cache').send(await readFile(join(folder, name)));
  };
  app.get('/playground', page('playground.html'));
  // What a link leads to is for whoever got it, not for those who search the web.
  app.use('/pay', (_request, response, next) => {
    response.setHeader('x-robots-tag', 'noindex');
    next();
  });
  app.get(/^\/(?!graphql|assets|attachments)[^.]*$/, page('index.html'));
}
