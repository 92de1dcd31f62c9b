import pg from 'pg';
import { ownerRole } from './roles.ts';

export interface Owner {
  /** one transaction as the role that owns the tables and sees every row */
  run<T>(work: (client: pg.Client) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** For many transactions, one after the other, on a connection that is kept. */
export async function openOwner(ownerUrl: string): Promise<Owner> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  return {
    async run(work) {
      await client.query(`begin; set local role ${ownerRole}`);
      const result = await work(client);
      await client.query('commit');
      return result;
    },
    close: () => client.end(),
  };
}

/** Runs `work` in one transaction as the role that owns the tables and sees every row. */
export async function asOwner<T>(ownerUrl: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const owner = await openOwner(ownerUrl);
  try {
    return await owner.run(work);
  } finally {
    await owner.close();
  }
}
