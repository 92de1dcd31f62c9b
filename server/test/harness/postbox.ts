import { once } from 'node:events';
import { type AddressInfo } from 'node:net';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** A mail server that keeps what it is given. */
export interface Postbox {
  url: string;
  received: ParsedMail[];
  /** what it answers instead of taking a mail, by the reader's address; taken once unless it stays */
  refusals: Map<string, { code: number; message: string; stays?: boolean }>;
  stop(): Promise<void>;
}

export async function openPostbox(): Promise<Postbox> {
  const received: ParsedMail[] = [];
  const refusals: Postbox['refusals'] = new Map();
  const server = new SMTPServer({
    authOptional: true, disabledCommands: ['STARTTLS'], closeTimeout: 1000, disableReverseLookup: true,
    onRcptTo({ address }, _session, done) {
      const refusal = refusals.get(address);
      if (refusal && !refusal.stays) refusals.delete(address);
      done(refusal ? Object.assign(new Error(refusal.message), { responseCode: refusal.code }) : undefined);
    },
    onData(stream, _session, done) {
      const kept = simpleParser(stream).then((mail) => received.push(mail));
      kept.then(() => done(), done);
    },
  });
  // A worker that is killed resets its connections.
  server.on('error', () => {});
  const listener = server.listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const { port } = listener.address() as AddressInfo;
  return { url: `smtp://127.0.0.1:${port}`, received, refusals, stop: () => new Promise((stopped) => server.close(() => stopped())) };
}
