import pg from 'pg';
import { type Peer } from './peers.ts';
import { readContacts, type Workload } from './workloads.ts';
import { type Person, type Question, type World } from './world.ts';

const compared = 8;

/** Asks every server the same and wants the same answer, byte for byte once both are written by one hand. @returns the size of an answer in bytes */
export async function compareAnswers(workload: Workload, world: World, peers: readonly Peer[], cookies: ReadonlyMap<Person, string>): Promise<number> {
  const owner = new pg.Client({ connectionString: world.ownerUrl });
  await owner.connect();
  try {
    let bytes = 0;
    for (const question of workload.questions(world).slice(0, compared)) {
      const answers: string[] = [];
      for (const peer of peers) {
        // A contact that another server has just saved is put back.
        await owner.query('update contact set version = 1, job_title = null where id = $1', [question.id]);
        await readContacts(owner, [question]);
        answers.push(await answerOf(workload, peer, question, cookies));
      }
      const [ours = '', ...others] = answers;
      for (const [index, other] of others.entries()) if (other !== ours) throw new Error(differenceOf(workload, peers[index + 1], ours, other));
      bytes = Math.max(bytes, Buffer.byteLength(ours));
    }
    return bytes;
  } finally {
    await owner.end();
  }
}

async function answerOf(workload: Workload, peer: Peer, question: Question, cookies: ReadonlyMap<Person, string>): Promise<string> {
  const { method, path, body } = workload.ask(peer, question);
  const response = await fetch(peer.url + path, { method, body, headers: { 'content-type': 'application/json', cookie: cookies.get(question.person) ?? '' } } as RequestInit);
  const text = await response.text();
  const answer = JSON.parse(text) as { data?: Record<string, unknown> };
  if (!response.ok || !Object.values(answer.data ?? {})[0]) throw new Error(`${workload.name}, ${peer.name}: ${text.slice(0, 500)}`);
  return JSON.stringify(answer);
}

function differenceOf({ name }: Workload, peer: Peer | undefined, ours: string, other: string): string {
  const at = [...ours].findIndex((letter, index) => other[index] !== letter);
  return `${name}, ${peer?.name}: answers differ\n  ${ours.slice(Math.max(0, at - 60), at + 60)}\n  ${other.slice(Math.max(0, at - 60), at + 60)}`;
}
