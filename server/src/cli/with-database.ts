import { join } from 'node:path';
import { startEmbeddedPostgres } from '../platform/postgres/embedded.ts';
import { dataFolder } from './places.ts';

export interface Database {
  ownerUrl: string;
  /** Ours, and so for the demo world; one named by DATABASE_URL is somebody's own. */
  isEmbedded: boolean;
  stop(): Promise<void>;
}

export async function openDatabase(): Promise<Database> {
  const ownerUrl = process.env.DATABASE_URL;
  if (ownerUrl) return { ownerUrl, isEmbedded: false, stop: async () => {} };

  const { url, stop } = await startEmbeddedPostgres({ dataDir: join(dataFolder, 'postgres') });
  return { ownerUrl: url, isEmbedded: true, stop };
}

/** For a command that only passes by: the embedded server is stopped afterwards, unless a running Filiera had started it. */
export async function withDatabase<T>(work: (database: Database) => Promise<T>): Promise<T> {
  const database = await openDatabase();
  try {
    return await work(database);
  } finally {
    await database.stop();
  }
}
