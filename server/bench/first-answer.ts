import { median } from './median.ts';
import { startFiliera } from './peers.ts';
import { type World } from './world.ts';

const starts = 5;

/** From the start of the server's process, its database being up, to its first answer that asked the database: the median in milliseconds. */
export async function firstAnswer(world: World): Promise<number> {
  const times: number[] = [];
  for (let start = 0; start < starts; start++) {
    const startedAt = performance.now();
    const server = await startFiliera(world);
    try {
      const response = await fetch(`${server.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query: '{ viewer { id } }' }) });
      const answer = await response.text();
      if (answer.trim() !== '{"data":{"viewer":null}}') throw new Error(`the first answer was ${answer}`);
      times.push(performance.now() - startedAt);
    } finally {
      await server.stop();
    }
  }
  return median(times);
}
