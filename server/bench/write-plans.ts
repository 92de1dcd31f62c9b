import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compiler, type Statement } from './compiled.ts';
import { Session } from './guarded-session.ts';
import { changeContact, children, descendants as page, subscription } from './limits/statements.ts';
import * as asked from './workloads.ts';
import { type Person, type Question, type World } from './world.ts';

const folder = join(import.meta.dirname, 'plans');

/** Writes how PostgreSQL answers each question: by hand without row-level security, by hand with it, and as Filiera compiles it. */
export async function writePlans(world: World, cookies: ReadonlyMap<Person, string>): Promise<void> {
  await mkdir(folder, { recursive: true });
  const compile = await compiler(world);
  const { questions } = world;
  const by = { id: 'null::uuid', name: `'Ada Bench'::text`, tenantName: `'Bench'::text`, may: 'true' };
  const select = (expression: string): string => `select ${expression}::text as d`;
  const pages: { name: string; question: Question | undefined; byHand: (question: Question) => Statement; compiled?: (question: Question) => Statement }[] = [
    { name: 'W1', question: questions.children[0], byHand: ({ id }) => ({ text: select(children('$1')), values: [id] }), compiled: ({ id }) => compile(asked.children, { id }) },
    { name: 'W2', question: questions.descendants[0], byHand: ({ id, after = '' }) => ({ text: page('$1::uuid', '$2', '$3'), values: [id, ...cursorOf(after)] }), compiled: ({ id, after }) => compile(asked.descendants, { id, after }) },
    { name: 'W3', question: questions.subscriptions[0], byHand: ({ id }) => ({ text: select(subscription('$1')), values: [id] }), compiled: ({ id }) => compile(asked.subscription, { id }) },
    { name: 'W4', question: questions.contacts[0], byHand: ({ id }) => ({ text: changeContact(by), values: [id, 1, null, 'Buyer', ['BILLING'], new Date().toISOString(), id, null] }) },
  ];
  for (const { name, question, byHand, compiled } of pages) {
    if (!question) continue;
    const cookie = cookies.get(question.person);
    const bare = await Session.open(world);
    const guarded = await Session.open(world, cookie);
    await write(`${name} by hand, unguarded`, byHand(question), bare);
    await write(`${name} by hand, guarded`, byHand(question), guarded);
    if (compiled) await write(`${name} compiled, guarded`, compiled(question), guarded);
    await bare.close();
    await guarded.close();
  }
}

async function write(name: string, statement: Statement, session: Session): Promise<void> {
  const plan = await session.explain(statement, 'analyze, costs off, timing off, summary off, buffers off');
  await writeFile(join(folder, `${name.toLowerCase().replaceAll(/[ ,]+/g, '-')}.txt`), `${name}\n\n${statement.text.trim()}\n\n${plan.join('\n')}\n`);
}

const cursorOf = (cursor: string): string[] => (JSON.parse(Buffer.from(cursor, 'base64url').toString()) as string[]).slice(1);
