import { noTrouble } from '../../emulator/trouble.ts';
import { type Emulator, startEmulator } from '../../emulator/start-emulator.ts';
import { createWorld, type World } from './world.ts';

/** A world with an intermediary of the exchange system, which tells nothing until it is asked to. */
export interface Exchange {
  world: World;
  emulator: Emulator;
  /** what is due, then all that the intermediary has to tell, then what follows from it */
  transmit(order?: 'oldest' | 'newest'): Promise<void>;
  /** the files that it took, by name */
  files(): string[];
  close(): Promise<void>;
}

const secretKey = 'sk_test_x';
export const webhookSecret = `whsec_${Buffer.from('a secret of the tests only').toString('base64')}`;

export async function openExchange(): Promise<Exchange> {
  const emulator = await startEmulator({ secretKey, clientId: 'client', clientSecret: 'secret' });
  const world = await createWorld({ settings: { SDI_API_URL: `${emulator.url}/sdi/v1`, SDI_API_KEY: secretKey, SDI_WEBHOOK_SECRET: webhookSecret } });
  emulator.messages.endpoints = { stripe: null, paypal: null, sdi: { url: new URL('/sdi/notifications', world.url).href, secret: webhookSecret } };
  Object.assign(emulator.trouble, noTrouble(), { messages: { delayMs: 0, copies: 1, isHeld: true } });
  return {
    world, emulator,
    async transmit(order = 'oldest') {
      await world.work();
      await emulator.messages.send('all', order);
      await world.work();
    },
    files: () => Object.keys(emulator.world.state.files),
    async close() {
      await emulator.stop();
      await world.close();
    },
  };
}
