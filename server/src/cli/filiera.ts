import { ExplainedError } from '../platform/explained-error.ts';

interface Command {
  /** After `filiera`, as typed. */
  usage: string;
  summary: string;
  load: () => Promise<{ run(args: string[]): Promise<void> }>;
}

const commands: Record<string, Command> = {
  start: { usage: 'start', summary: 'database, migrations, demo world, console and server: everything', load: () => import('./start.ts') },
  dev: { usage: 'dev', summary: 'the same from the sources, reloading what changes', load: () => import('./dev.ts') },
  server: { usage: 'server [--migrate] [--demo]', summary: 'the server alone, on DATABASE_URL', load: () => import('./server.ts') },
  worker: { usage: 'worker', summary: 'background work alone, on DATABASE_URL, in as many processes as one likes', load: () => import('./worker.ts') },
  emulator: { usage: 'emulator', summary: 'the stand-in for Stripe and PayPal alone; "start" has one beside its demo', load: () => import('./emulator.ts') },
  webhooks: { usage: 'webhooks replay [EVENT ...]', summary: 'handle messages of payment providers once more: those named, else all that wait', load: () => import('./webhooks.ts') },
  migrate: { usage: 'migrate', summary: 'bring the schema up to date', load: () => import('./migrate.ts') },
  seed: { usage: 'seed [--tenants N]', summary: 'the demo world, or a deterministic one of N tenants', load: () => import('./seed.ts') },
  vendor: { usage: 'vendor create --name NAME --email EMAIL', summary: 'a first vendor, and a link for its admin', load: () => import('./vendor.ts') },
  'two-factor': { usage: 'two-factor reset --email EMAIL [--vendor NAME]', summary: 'a password is enough again, for a last administrator without telephone and codes', load: () => import('./two-factor.ts') },
  backup: { usage: 'backup FILE', summary: 'everything in the database, as of one instant', load: () => import('./backup.ts') },
  restore: { usage: 'restore FILE', summary: 'into an empty database of the same version', load: () => import('./restore.ts') },
  clock: { usage: 'clock +30d', summary: 'the demo world ahead, day by day, through all that is due', load: () => import('./clock.ts') },
  jobs: { usage: 'jobs [retry]', summary: 'background work that failed for good, and trying it again', load: () => import('./jobs.ts') },
  schema: { usage: 'schema [--check]', summary: 'write schema.graphql from the code, or tell whether it is in step', load: () => import('./schema.ts') },
};

const [name = 'start', ...args] = process.argv.slice(2);
const command = Object.hasOwn(commands, name) ? commands[name] : undefined;

if (!command) {
  const isAsked = ['help', '--help', '-h'].includes(name);
  const width = Math.max(...Object.values(commands).map(({ usage }) => usage.length)) + 2;
  const lines = Object.values(commands).map(({ usage, summary }) => `  filiera ${usage.padEnd(width)}${summary}`);
  console[isAsked ? 'log' : 'error'](`${isAsked ? '' : `Unknown command: ${name}\n\n`}${lines.join('\n')}`);
  process.exitCode = isAsked ? 0 : 1;
} else {
  try {
    await (await command.load()).run(args);
  } catch (error) {
    console.error(error instanceof ExplainedError ? error.message : error);
    // Whatever the failure left open would keep the process.
    process.exit(1);
  }
}
