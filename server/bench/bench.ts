import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { buildServer } from '../build.ts';
import { compareAnswers } from './compare-answers.ts';
import { memoryOf } from './cpu.ts';
import { firstAnswer } from './first-answer.ts';
import { measure } from './measure.ts';
import { pageBySize } from './page-by-size.ts';
import { type Peer, startFiliera, startLimit } from './peers.ts';
import { tableOf, verdictsOf, type WorldReport } from './report.ts';
import { signIn } from './sign-in.ts';
import { workloads } from './workloads.ts';
import { makeWorld, type Person, type World } from './world.ts';
import { writePlans } from './write-plans.ts';

// Filiera beside what could be written by hand, on the same databases: README.md. Needs Linux, for its accounting of CPU.

const { values } = parseArgs({
  options: {
    tenants: { type: 'string', default: '10000,100000' },
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '1.5' },
    only: { type: 'string', default: 'W1,W2,W3,W4' },
    plans: { type: 'boolean', default: false },
  },
});
const sizes = values.tenants.split(',').map(Number);
const chosen = workloads.filter(({ name }) => values.only.split(',').includes(name));

await buildServer();
const stops: (() => Promise<void>)[] = [];
try {
  const worlds: { world: World; cookies: Map<Person, string> }[] = [];
  const reports: WorldReport[] = [];
  for (const tenants of sizes) {
    progress(`a world of ${tenants.toLocaleString('en')} tenants`);
    const world = await makeWorld(tenants);
    stops.push(world.stop);
    const { report, cookies } = await benchmark(world);
    worlds.push({ world, cookies });
    reports.push(report);
    console.log(tableOf(report));
  }
  const pages = await pageBySize(worlds);
  console.log(verdictsOf(reports, pages).map((line) => `- ${line}`).join('\n'));
  const largest = worlds.at(-1);
  if (values.plans && largest) await writePlans(largest.world, largest.cookies);
} finally {
  for (const stop of stops.reverse()) await stop();
}

async function benchmark(world: World): Promise<{ report: WorldReport; cookies: Map<Person, string> }> {
  const report: WorldReport = { tenants: world.tenants, measurements: [], memory: new Map(), firstAnswer: await firstAnswer(world) };
  const peers: Peer[] = [];
  try {
    peers.push(await startFiliera(world), await startLimit(world, false), await startLimit(world, true));
    const [filiera] = peers;
    const cookies = await signIn(filiera as Peer, world.people);
    for (const workload of chosen) {
      const bytes = await compareAnswers(workload, world, peers, cookies);
      progress(`${workload.name}, ${bytes.toLocaleString('en')} bytes`);
      report.measurements.push(await measure(workload, world, peers, cookies, Number(values.rounds), Number(values.seconds)));
      report.memory.set(workload.name, new Map(await Promise.all(peers.map(async ({ name, pid }) => [name, (await memoryOf(pid)).now] as const))));
    }
    return { report, cookies };
  } finally {
    await Promise.all(peers.map(({ stop }) => stop()));
  }
}

function progress(what: string): void {
  console.error(`${new Date().toISOString().slice(11, 19)} ${what}`);
}
