import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';

// `pnpm check`: types, lint, arrows, unused code, generated files. `pnpm test`: these, then every test, then the browser flows.
// `pnpm test NAME ...` is vitest's, for the files whose path contains NAME.

interface Stage {
  name: string;
  command: string[];
  /** Where it runs, seen from the root. */
  folder?: string;
  /** Runs tests, and so counts them one by one. */
  isTests?: boolean;
}

interface Outcome {
  stage: Stage;
  passed: number;
  failed: number;
  seconds: number;
  output: string;
}

const root = resolve(import.meta.dirname, '..');
const reports = join(root, '.data/reports');
const bin = (name: string) => join(root, 'node_modules/.bin', name);
const node = process.execPath;

const running = new Set<ChildProcess>();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => running.forEach((child) => child.kill('SIGTERM')));

/** TypeScript 7 checks in a fifth of the time; 6 stays for the tools that call its API, which 7 has not. Only what changed is looked at again. */
const types = (project: string) => [join(root, 'node_modules/typescript-7/bin/tsc'), '-p', project, '--incremental', '--tsBuildInfoFile', join(reports, `${project.replace(/\W+/g, '-')}.tsbuildinfo`)];

const checks: Stage[] = [
  { name: 'types: server', command: types('server') },
  { name: 'types: web', command: types('web') },
  { name: 'types: shared', command: types('shared') },
  { name: 'types: browser flows', command: types('web/e2e') },
  { name: 'types: tools', command: types('tsconfig.tools.json') },
  { name: 'lint', command: [bin('oxlint'), '.'] },
  { name: 'import arrows', command: [bin('depcruise'), 'server', 'web', 'shared', '--config', '.dependency-cruiser.cjs'] },
  { name: 'unused code', command: [bin('knip'), '--no-progress'] },
  { name: 'schema in step', command: [node, 'server/filiera.mjs', 'schema', '--check'] },
  { name: 'codegen in step', command: [join(root, 'web/node_modules/.bin/graphql-codegen'), '--config', '../codegen.yml', '--check'], folder: 'web' },
];

const tests: Stage[] = [
  { name: 'tests', command: [bin('vitest'), 'run', '--project', 'shared', '--project', 'server', '--project', 'web'], isTests: true },
  { name: 'browser flows', command: [bin('vitest'), 'run', '--project', 'e2e'], isTests: true },
];

const [what, ...names] = process.argv.slice(2);
if (what !== undefined && what !== 'check') {
  const { failed } = await runStage({ name: 'tests', command: [bin('vitest'), 'run', what, ...names], isTests: true }, 'live');
  process.exit(failed ? 1 : 0);
}

const startedAt = performance.now();
// One that waits for the other would leave a core idle; tests themselves use them all.
const outcomes = await inLanes(checks, 2);
if (what !== 'check') for (const stage of tests) outcomes.push(await runStage(stage, 'live'));
summarize(outcomes);

async function inLanes(stages: Stage[], lanes: number): Promise<Outcome[]> {
  const waiting = [...stages];
  const done: Outcome[] = [];
  const lane = async () => {
    for (let stage = waiting.shift(); stage; stage = waiting.shift()) {
      const outcome = await runStage(stage, 'quiet');
      done.push(outcome);
      console.log(line(outcome));
      if (outcome.failed) console.log(outcome.output);
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return done;
}

async function runStage(stage: Stage, mode: 'live' | 'quiet'): Promise<Outcome> {
  const report = join(reports, `${stage.name.replace(/\W+/g, '-')}.json`);
  await mkdir(reports, { recursive: true });
  await rm(report, { force: true });
  const [program = '', ...args] = stage.command;
  const reporting = stage.isTests ? ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`] : [];

  const stageStartedAt = performance.now();
  const { code, output } = await runProgram(program, [...args, ...reporting], join(root, stage.folder ?? ''), mode);
  const seconds = (performance.now() - stageStartedAt) / 1000;
  if (!stage.isTests) return { stage, passed: 0, failed: code ? 1 : 0, seconds, output };

  const { numPassedTests = 0, numFailedTests = 0 } = JSON.parse(await readFile(report, 'utf8').catch(() => '{}')) as Partial<Record<string, number>>;
  // A file that does not load fails the run without failing a test.
  return { stage, passed: numPassedTests, failed: code ? Math.max(1, numFailedTests) : numFailedTests, seconds, output };
}

function runProgram(program: string, args: string[], cwd: string, mode: 'live' | 'quiet'): Promise<{ code: number; output: string }> {
  return new Promise((done) => {
    const child = spawn(program, args, { cwd, stdio: mode === 'live' ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.once('error', (error) => done({ code: 1, output: String(error) }));
    child.once('close', (code) => done({ code: code ?? 1, output }));
    running.add(child);
    child.once('close', () => running.delete(child));
  });
}

function line({ stage, failed, seconds }: Outcome): string {
  return `${failed ? 'failed' : 'ok    '}  ${seconds.toFixed(1).padStart(6)} s  ${stage.name}`;
}

/** The last line sums up for a reader that is a program: failed checks count among the failed. */
function summarize(all: Outcome[]): void {
  const sum = (of: 'passed' | 'failed') => all.reduce((total, outcome) => total + outcome[of], 0);
  console.log(['', ...all.map(line), `${((performance.now() - startedAt) / 1000).toFixed(1).padStart(14)} s  in all`, ''].join('\n'));
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
  process.exit(sum('failed') ? 1 : 0);
}
