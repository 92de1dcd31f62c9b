import { compiler, type Statement } from './compiled.ts';
import { Session } from './guarded-session.ts';
import { median } from './median.ts';
import { descendants } from './workloads.ts';
import { type Person, type World } from './world.ts';

const rounds = 12;

/** How long the database takes for a page of all companies below the vendor, signed in as it: the median in milliseconds, per world. */
export async function pageBySize(worlds: readonly { world: World; cookies: ReadonlyMap<Person, string> }[]): Promise<number[]> {
  const sides = await Promise.all(worlds.map(async ({ world, cookies }) => {
    const [vendor] = world.people;
    const questions = world.questions.descendants.filter(({ person }) => person === vendor);
    const compile = await compiler(world);
    const statements = questions.map(({ id, after }): Statement => compile(descendants, { id, after }));
    return { session: await Session.open(world, vendor && cookies.get(vendor)), statements, times: [] as number[] };
  }));
  for (let round = 0; round < rounds; round++) {
    for (const { session, statements, times } of sides) {
      for (const statement of statements) {
        const lines = await session.explain(statement, 'analyze, timing off');
        times.push(Number(/Execution Time: ([\d.]+) ms/.exec(lines.at(-1) ?? '')?.[1]));
      }
    }
  }
  await Promise.all(sides.map(({ session }) => session.close()));
  return sides.map(({ times }) => median(times));
}
