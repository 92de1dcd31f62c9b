import { PermanentRefusal, type Message, type Transport } from './transport.ts';

export interface SmtpSettings {
  /** smtp:// or smtps://, with user and password if the server asks for them */
  url: string;
  /** our address */
  from: string;
  /** the host behind the @ of a Message-ID */
  host: string;
}

/** Hands mails to a mail server, over a few connections that stay open while there is something to send. */
export function smtpTransport({ url, from, host }: SmtpSettings): Transport {
  let opened: ReturnType<typeof open> | undefined;
  return {
    async send(message) {
      opened ??= open(url);
      const transporter = await opened;
      await transporter.sendMail({ ...mailOf(message, from, host), signal: AbortSignal.timeout(120_000) }).catch(explained);
    },
    async close() {
      (await opened)?.close();
    },
  };
}

/** Loaded with the first mail: an instance that keeps its mails in the outbox never needs it. */
async function open(url: string) {
  const { createTransport } = await import('nodemailer');
  return createTransport({
    url, pool: true, maxConnections: 4,
    // A connection lost in the middle is the queue's to try again: two rules of repeating would multiply.
    maxRequeues: 0,
    idleTimeout: 20_000, connectionTimeout: 15_000, greetingTimeout: 15_000, dnsTimeout: 15_000, socketTimeout: 60_000,
    disableFileAccess: true, disableUrlAccess: true,
  });
}

/**
 * A reader as the To header names them: by name, unless it looks like an address or a page and would be read as one, or holds what no line may. The names of
 * contacts are free text, also that of who has nothing to do with the address.
 */
export const readerOf = ({ address, name }: Message['to']): string | Message['to'] => (/[@＠<>\p{C}\u2028\u2029]|:\/\/|[\p{L}\p{N}-]{2,}[.\u3002\uFF0E\uFF61]\p{L}{2,}/u.test(name) ? address : { address, name });

const mailOf = ({ id, to, from: name, subject, html, text }: Message, address: string, host: string) => ({
  messageId: `<${id}@${host}>`, from: { name, address }, to: readerOf(to), subject, html, text,
  // RFC 3834: no answering machine answers it
  headers: { 'Auto-Submitted': 'auto-generated' },
});

interface SmtpError extends Error {
  code?: string;
  command?: string;
  response?: string;
  permanent?: boolean;
}

/**
 * For good is what the server says of the reader's address or of the message. What it says of us (sender, password, connection) can be mended, and is
 * tried again. A server that says nothing is not named: whoever reads the outbox has no business with where it stands.
 */
function explained(error: SmtpError): never {
  const isAboutMail = error.command === 'RCPT TO' || error.command === 'DATA';
  const isUnsendable = error.code === 'EENVELOPE' && error.command === 'API';
  const reason = error.response ?? (isUnsendable ? error.message : `the mail server was not reached (${error.code ?? 'no answer'})`);
  throw (error.permanent && isAboutMail) || isUnsendable ? new PermanentRefusal(reason) : new Error(reason, { cause: error });
}
