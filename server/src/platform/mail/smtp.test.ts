import { expect, test } from 'vitest';
import { smtpTransport } from './smtp.ts';

test('a mail server that is not there is not named to whoever reads the outbox', async () => {
  const transport = smtpTransport({ url: 'smtp://user:secret@127.0.0.1:1', from: 'noreply@filiera.example', host: 'filiera.example' });
  const mail = { id: '0190a000-0000-7000-8000-000000000001', to: { address: 'a@filiera.example', name: 'A' }, from: 'B', subject: 'C', html: '<p>D</p>', text: 'D' };
  await expect(transport.send(mail)).rejects.toThrow(/^the mail server was not reached \(E[A-Z]+\)$/);
  await transport.close();
});
