import express, { Router } from 'express';
import { z } from 'zod';
import { type Messages } from './messages.ts';
import { noTrouble, type Trouble } from './trouble.ts';
import { type World } from './world.ts';

const endpointsSchema = z.object({
  stripe: z.object({ url: z.url(), secret: z.string() }).nullable(),
  paypal: z.object({ url: z.url(), webhookId: z.string() }).nullable(),
  sdi: z.object({ url: z.url(), secret: z.string() }).nullable().default(null),
});
const troubleSchema = z.object({
  isDown: z.boolean(), slow: z.object({ ms: z.number(), calls: z.number(), path: z.string() }).nullable(),
  messages: z.object({ delayMs: z.number(), copies: z.number().int().min(1).max(10), isHeld: z.boolean() }),
  vies: z.object({ isDown: z.boolean(), countries: z.array(z.string()) }),
}).partial();
const sendSchema = z.object({ order: z.enum(['oldest', 'newest']).default('oldest') });

/** What no provider has: whoever holds the key says where messages go, what goes wrong, and when what is held is sent. */
export function control({ world, trouble, messages, key }: { world: World; trouble: Trouble; messages: Messages; key: string }): Router {
  const router = Router();
  router.use(express.json({ limit: '100kb' }));
  router.use((request, response, next) => (request.headers.authorization === `Bearer ${key}` ? next() : void response.status(401).json({ error: 'not yours' })));
  router.put('/endpoints', (request, response) => {
    messages.endpoints = endpointsSchema.parse(request.body);
    messages.wake();
    response.json({});
  });
  router.put('/trouble', (request, response) => {
    Object.assign(trouble, noTrouble(), troubleSchema.parse(request.body));
    messages.wake();
    response.json(trouble);
  });
  router.get('/messages', (_request, response) => void response.json(world.state.outgoing));
  router.post('/messages/send', (request, response, next) => void messages.send('all', sendSchema.parse(request.body).order).then((taken) => response.json({ taken }), next));
  return router;
}
