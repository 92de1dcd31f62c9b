import { createServer, type Server } from 'node:http';
import express, { type NextFunction, type Request, type Response } from 'express';
import { makeSigner } from './certificate.ts';
import { control } from './control.ts';
import { Messages } from './messages.ts';
import { payPalApi } from './paypal/paypal-api.ts';
import { payPalPages } from './paypal/paypal-pages.ts';
import { showOver } from './pages/page.ts';
import { stripeApi } from './stripe/stripe-api.ts';
import { stripePages } from './stripe/stripe-pages.ts';
import { noTrouble, troubled, type Trouble } from './trouble.ts';
import { sdiApi } from './sdi/sdi-api.ts';
import { viesApi } from './vies/vies-api.ts';
import { World } from './world.ts';

export interface EmulatorOptions {
  host?: string;
  /** 0 for any that is free */
  port?: number;
  /** where it remembers; without one it forgets when it ends */
  file?: string;
  secretKey: string;
  clientId: string;
  clientSecret: string;
}

export interface Emulator {
  url: string;
  world: World;
  messages: Messages;
  trouble: Trouble;
  stop(): Promise<void>;
}

/**
 * A stand-in for Stripe, PayPal, VIES and an intermediary of the exchange system, for demos and tests: their endpoints, as many as we use, under one address, with the pages they would show, signed messages, idempotency keys
 * and what goes wrong on demand. It knows test cards only, and keeps no number.
 */
export async function startEmulator({ host = '127.0.0.1', port = 0, file, secretKey, clientId, clientSecret }: EmulatorOptions): Promise<Emulator> {
  const world = new World(file);
  const trouble = noTrouble();
  let url = '';
  const publicUrl = () => url;
  const signer = makeSigner('messageverificationcerts.paypal.example', new Date());
  // Another for each start, since the key is another.
  const certificatePath = `/v1/notifications/certs/CERT-${Date.now().toString(36)}`;
  const messages = new Messages(world, trouble, signer, () => `${url}${certificatePath}`);

  const app = express();
  app.disable('x-powered-by');
  app.get('/healthz', (_request, response) => void response.json({ ok: true }));
  app.use('/emulator', control({ world, trouble, messages, key: secretKey }));
  app.use(stripePages({ world, messages, secretKey, publicUrl }));
  app.use(payPalPages({ world, messages, clientId, clientSecret, publicUrl }));
  app.use(troubled(trouble));
  app.use('/sdi/v1', sdiApi({ world, messages, apiKey: secretKey }));
  app.use('/taxation_customs/vies/rest-api', viesApi(trouble));
  app.get(certificatePath, (_request, response) => void response.type('application/x-pem-file').send(signer.certificate));
  const payPal = payPalApi({ world, messages, clientId, clientSecret, publicUrl });
  // Both begin with a version; PayPal's own names are few.
  app.use((request, response, next) => (/^\/(v1\/oauth2|v2|v3)\//.test(request.path) ? payPal(request, response, next) : next()));
  app.use('/v1', stripeApi({ world, messages, secretKey, publicUrl }));
  app.use((request, response) => showOver(request, response));
  // What was typed may be part of an error, and is never written anywhere.
  app.use((_error: unknown, _request: Request, response: Response, next: NextFunction) => (response.headersSent ? next() : void response.status(400).json({ error: { type: 'invalid_request_error', message: 'The request cannot be read.' } })));

  const server: Server = createServer(app);
  await new Promise<void>((listening, fail) => server.once('error', fail).listen(port, host, listening));
  const address = server.address();
  url = `http://${host === '127.0.0.1' ? 'localhost' : host}:${typeof address === 'object' && address ? address.port : port}`;
  messages.wake();
  return {
    url, world, messages, trouble,
    async stop() {
      await messages.stop();
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
      world.keep();
    },
  };
}
