import pg from 'pg';
import { ownerRole } from './roles.ts';

/** Runs `work` in one transaction as the role that owns the tables and sees every row. */
export async function asOwner<T>(ownerUrl: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query(`begin; set local role ${ownerRole}`);
    const result = await work(client);
    await client.query('commit');
    return result;
  } finally {
    await client.end();
  }
}
