import { createServer } from 'node:http';
import { type AddressInfo } from 'node:net';
import { type Emulator, startEmulator } from '../../emulator/start-emulator.ts';

/** The emulator's register of VAT numbers, behind a door that counts who comes, and can be held shut. */
export interface VatRegister {
  /** for VIES_API_URL */
  url: string;
  emulator: Emulator;
  /** the numbers asked for, in their order */
  asked: string[];
  /** until it is opened, nobody who comes from now on gets an answer */
  shut(): () => void;
  stop(): Promise<void>;
}

export async function openVatRegister(): Promise<VatRegister> {
  const emulator = await startEmulator({ secretKey: 'sk_test_x', clientId: 'client', clientSecret: 'secret' });
  const asked: string[] = [];
  let isOpen = Promise.resolve();
  const door = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => {
      const body = Buffer.concat(chunks).toString();
      const { countryCode, vatNumber } = JSON.parse(body) as { countryCode: string; vatNumber: string };
      asked.push(`${countryCode}${vatNumber}`);
      const answerFor = async () => {
        await isOpen;
        const answer = await fetch(emulator.url + (request.url ?? ''), { method: 'POST', headers: { 'content-type': 'application/json' }, body });
        response.writeHead(answer.status, { 'content-type': 'application/json' }).end(await answer.text());
      };
      void answerFor().catch(() => response.destroy()); // Whoever asked may be gone, and the register too.
    });
  });
  await new Promise<void>((listening) => { door.listen(0, '127.0.0.1', listening); });
  return {
    url: `http://127.0.0.1:${(door.address() as AddressInfo).port}/taxation_customs/vies/rest-api`, emulator, asked,
    shut() {
      let open: () => void = () => {};
      isOpen = new Promise((opened) => { open = opened; });
      return open;
    },
    async stop() {
      await emulator.stop();
      door.closeAllConnections();
      door.close();
    },
  };
}
