import { createServer } from 'node:net';
import { ExplainedError } from '../platform/explained-error.ts';

const tries = 100;

/** The first port from this one on that nobody listens on, at this host or at what `localhost` may mean besides. */
export async function freePortFrom(first: number, host: string): Promise<number> {
  if (!(Number.isInteger(first) && first > 0 && first < 65_536)) throw new ExplainedError(`PORT takes a number from 1 to 65535, not "${process.env.PORT}".`);
  for (let port = first; port < Math.min(first + tries, 65_536); port++) {
    if ((await isFree(port, host)) && (await isFree(port, '::1'))) return port;
  }
  throw new ExplainedError(`No free port from ${first} on.`);
}

function isFree(port: number, host: string): Promise<boolean> {
  return new Promise((answer, fail) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') answer(false);
      else if (error.code === 'EACCES') fail(new ExplainedError(`Port ${port} may not be used by an ordinary user.`));
      else if (host === '::1') answer(true);
      else fail(new ExplainedError(`HOST=${host} cannot be listened on: ${error.message}`));
    });
    probe.listen(port, host, () => probe.close(() => answer(true)));
  });
}
