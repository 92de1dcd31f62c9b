import { type Run } from './load.ts';
import { type Measurement } from './measure.ts';
import { median } from './median.ts';

/** What a world's measurements came to. */
export interface WorldReport {
  tenants: number;
  measurements: Measurement[];
  /** megabytes after each workload, by server */
  memory: Map<string, Map<string, number>>;
  /** milliseconds */
  firstAnswer: number;
}

const filiera = 'Filiera';
const unguarded = 'by hand, unguarded';
const guarded = 'by hand, guarded';

/** The table of one world, in Markdown. */
export function tableOf({ tenants, measurements, memory }: WorldReport): string {
  const lines = measurements.flatMap(({ workload, runs }) => [...runs].map(([name, all]) => {
    const of = (pick: (run: Run) => number): number => median(all.map(pick));
    const isLimit = name !== filiera;
    return [
      name === filiera ? `**${workload.name}** ${workload.what}` : '', name,
      of((run) => run.requestsPerSecond).toFixed(0), of((run) => run.p50).toFixed(1), of((run) => run.p99).toFixed(1),
      of((run) => run.serverCpu).toFixed(2), of((run) => run.databaseCpu).toFixed(2), of(cpu).toFixed(2),
      isLimit ? '' : shareOf(runs, unguarded).toFixed(2), isLimit ? '' : shareOf(runs, guarded).toFixed(2),
      memory.get(workload.name)?.get(name)?.toFixed(0) ?? '',
    ];
  }));
  const head = ['what', 'server', 'req/s', 'p50 ms', 'p99 ms', 'server CPU ms', 'database CPU ms', 'CPU ms', 'of unguarded', 'of guarded', 'RSS MB'];
  const rule = head.map((_, index) => (index < 2 ? '---' : '---:'));
  return [`### ${tenants.toLocaleString('en')} tenants`, '', ...[head, rule, ...lines].map((cells) => `| ${cells.join(' | ')} |`), ''].join('\n');
}

/** One line per target. @param pages milliseconds of W2's statement in each world */
export function verdictsOf(reports: readonly WorldReport[], pages: readonly number[]): string[] {
  const lines = reports.flatMap(({ tenants, measurements, memory, firstAnswer }) => {
    const at = `at ${tenants.toLocaleString('en')}`;
    const shares = measurements.flatMap(({ workload: { name, targets }, runs }) => ([[unguarded, targets?.unguarded], [guarded, targets?.guarded]] as const).map(([limit, target]) => {
      const share = shareOf(runs, limit);
      const noise = `the limit ${(100 * noiseOf(runs, limit)).toFixed(0)} % from itself`;
      return target === undefined ? `${name} ${at}: ${share.toFixed(2)} of the limit ${limit} (no target; ${noise})` : verdict(`${name} ${at} of the limit ${limit}`, share.toFixed(2), target.toFixed(2), share >= target, noise);
    }));
    const rss = memory.get('W1')?.get(filiera);
    return [
      ...shares,
      ...(rss === undefined ? [] : [verdict(`RSS after W1 ${at}`, `${rss.toFixed(0)} MB`, 'under 280 MB', rss < 280)]),
      verdict(`first answer ${at}`, `${firstAnswer.toFixed(0)} ms`, 'under 1500 ms', firstAnswer < 1500),
    ];
  });
  const [small, large] = pages;
  if (small === undefined || large === undefined) return lines;
  const sizes = reports.map(({ tenants }) => tenants.toLocaleString('en'));
  return [...lines, verdict(`SQL of W2 at ${sizes[1]} (${large.toFixed(2)} ms) to ${sizes[0]} (${small.toFixed(2)} ms)`, (large / small).toFixed(2), 'at most 1.30', large / small <= 1.3)];
}

function verdict(what: string, is: string, target: string, isReached: boolean, aside = ''): string {
  return `${isReached ? 'reached' : '**missed**'}: ${what} ${is}, wanted ${target}${aside && ` (${aside})`}`;
}

const cpu = ({ serverCpu, databaseCpu }: Run): number => serverCpu + databaseCpu;

/** How much of a limit's economy Filiera keeps: the limit's CPU per request over ours, round by round, the median. */
function shareOf(runs: Measurement['runs'], limit: string): number {
  const [ours, first, again] = [filiera, limit, `${limit}, again`].map((name) => (runs.get(name) ?? []).map(cpu));
  return median((ours ?? []).map((own, round) => ((first?.[round] ?? Number.NaN) + (again?.[round] ?? Number.NaN)) / 2 / own));
}

/** How far the limit is from itself: what a difference has to exceed to mean anything. */
function noiseOf(runs: Measurement['runs'], limit: string): number {
  const [first, again] = [limit, `${limit}, again`].map((name) => (runs.get(name) ?? []).map(cpu));
  return median((first ?? []).map((one, round) => Math.abs(one - (again?.[round] ?? Number.NaN)) / ((one + (again?.[round] ?? Number.NaN)) / 2)));
}
