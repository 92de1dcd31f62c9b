import { type Request } from 'autocannon';
import pg from 'pg';
import { connections, load, type Run } from './load.ts';
import { type Peer } from './peers.ts';
import { readContacts, type Workload } from './workloads.ts';
import { type Person, type Question, type World } from './world.ts';

export interface Measurement {
  workload: Workload;
  /** the runs of each server, one a round; the limits ran twice in each */
  runs: Map<string, Run[]>;
}

const coldRequests = 200;
const warmUpSeconds = 4;

/** Every server under the same load, one after the other, in another order each round. */
export async function measure(workload: Workload, world: World, peers: readonly Peer[], cookies: ReadonlyMap<Person, string>, rounds: number, seconds: number): Promise<Measurement> {
  const questions = workload.questions(world);
  const owner = new pg.Client({ connectionString: world.ownerUrl });
  await owner.connect();
  try {
    const runOf = async (peer: Peer, amount: number): Promise<Run> => {
      await readContacts(owner, questions);
      return load(peer, world.postmaster, requestsOf(workload, peer, questions, cookies), amount);
    };
    // What a server manages when it is warm, its code compiled and its plans kept, decides how many requests make a run of the length wanted.
    const amounts = new Map<Peer, number>();
    for (const peer of peers) {
      const cold = await runOf(peer, coldRequests);
      const warm = await runOf(peer, Math.ceil(cold.requestsPerSecond * warmUpSeconds));
      amounts.set(peer, Math.ceil(warm.requestsPerSecond * seconds));
    }

    const [filiera, ...limits] = peers;
    const turns = [...(filiera ? [{ name: filiera.name, peer: filiera }] : []), ...limits.flatMap((peer) => [{ name: peer.name, peer }, { name: `${peer.name}, again`, peer }])];
    const runs = new Map<string, Run[]>(turns.map(({ name }) => [name, []]));
    for (let round = 0; round < rounds; round++) {
      for (const { name, peer } of shuffled(turns)) runs.get(name)?.push(await runOf(peer, amounts.get(peer) ?? coldRequests));
    }
    return { workload, runs };
  } finally {
    await owner.end();
  }
}

/** Each connection gets questions of its own, and as many of them as it can. */
function requestsOf(workload: Workload, peer: Peer, questions: readonly Question[], cookies: ReadonlyMap<Person, string>): Request[][] {
  return Array.from({ length: connections }, (_, connection) =>
    questions.filter((_question, index) => index % connections === connection).map((question) => ({
      ...workload.ask(peer, question),
      headers: { 'content-type': 'application/json', cookie: cookies.get(question.person) ?? '' },
    })));
}

function shuffled<T>(items: readonly T[]): T[] {
  return items.map((item) => ({ item, place: Math.random() })).sort((one, other) => one.place - other.place).map(({ item }) => item);
}
