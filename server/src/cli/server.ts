import { parseArgs } from 'node:util';
import { ExplainedError } from '../platform/explained-error.ts';
import { prepareDatabase, type SignIn } from './prepare-server.ts';

/** What the server tells a launcher that holds the other end of its channel. */
export type ServerNews = { kind: 'listening'; signIns: readonly SignIn[] } | { kind: 'port taken' };

/**
 * The server reads its settings from the environment and stops when told to, or when its launcher is gone.
 * It brings the database up to date itself only when asked: one process then loads the schema once.
 */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { migrate: { type: 'boolean' }, demo: { type: 'boolean', default: false } } });
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  // Listening to it alone would keep a server that has stopped from ending.
  process.channel?.unref();

  const ownerUrl = process.env.DATABASE_URL;
  if (!ownerUrl) throw new ExplainedError('The server needs DATABASE_URL. "filiera start" brings a database of its own.');
  const signIns = values.migrate ? await prepareDatabase(ownerUrl, values.demo) : [];
  try {
    await import('../main.ts');
    process.send?.({ kind: 'listening', signIns } satisfies ServerNews);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE' || !process.send) throw error;
    // The launcher tries the next one.
    process.send({ kind: 'port taken' } satisfies ServerNews, () => process.exit());
  }
}
