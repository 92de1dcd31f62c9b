import { startEmulator } from '../../emulator/start-emulator.ts';
import { ExplainedError } from '../platform/explained-error.ts';
import { untilTold } from './until-told.ts';

/** The stand-in for providers of payments, in a process of its own: a demo's, on this machine only. It says where it listens to whoever holds the other end of its channel. */
export async function run(): Promise<void> {
  const { EMULATOR_PORT: port, EMULATOR_FILE: file, STRIPE_SECRET_KEY: secretKey, PAYPAL_CLIENT_ID: clientId, PAYPAL_CLIENT_SECRET: clientSecret } = process.env;
  if (!secretKey || !clientId || !clientSecret) throw new ExplainedError('The emulator needs STRIPE_SECRET_KEY, PAYPAL_CLIENT_ID and PAYPAL_CLIENT_SECRET, of any making. "filiera start" starts one for its demo world.');
  await untilTold(async (stops) => {
    const emulator = await startEmulator({ port: Number(port || 0), ...(file && { file }), secretKey, clientId, clientSecret });
    stops.push(emulator.stop);
    if (process.send) process.send({ url: emulator.url });
    else console.log(`The payment emulator is at ${emulator.url}`);
    // Until told.
    await new Promise(() => {});
  });
}
