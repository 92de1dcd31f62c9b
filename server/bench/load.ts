import autocannon, { type Request } from 'autocannon';
import { cpuOf, cpuOfDatabase } from './cpu.ts';
import { type Peer } from './peers.ts';

export const connections = 8;

/** What one run of a server under load came to. */
export interface Run {
  requestsPerSecond: number;
  /** milliseconds */
  p50: number;
  p99: number;
  /** milliseconds of CPU per request */
  serverCpu: number;
  databaseCpu: number;
}

/**
 * Asks a server without pause over eight connections. Each has requests of its own, so that two never change the same row.
 * @param amount how many requests: none is left under way, whose cost would be counted without its answer
 */
export async function load(peer: Peer, postmaster: number, requests: readonly Request[][], amount: number): Promise<Run> {
  const waiting = [...requests];
  const [server, database] = [await cpuOf(peer.pid), await cpuOfDatabase(postmaster)];
  const cannon = autocannon({
    url: peer.url, connections, amount, requests: [],
    setupClient: (client) => client.setRequests(waiting.pop() ?? []),
  });
  const latencies: number[] = [];
  const startedAt = performance.now();
  let endedAt = startedAt;
  cannon.on('response', (_client, _status, _bytes, milliseconds) => {
    latencies.push(milliseconds);
    endedAt = performance.now();
  });
  const { errors, timeouts, non2xx } = await cannon;
  if (errors + timeouts + non2xx > 0) throw new Error(`${peer.name}: ${errors} errors, ${timeouts} timeouts, ${non2xx} answers that were refusals`);

  latencies.sort((one, other) => one - other);
  const at = (share: number): number => latencies[Math.floor(latencies.length * share)] ?? Number.NaN;
  return {
    requestsPerSecond: (latencies.length * 1000) / (endedAt - startedAt),
    p50: at(0.5),
    p99: at(0.99),
    serverCpu: ((await cpuOf(peer.pid)) - server) / latencies.length,
    databaseCpu: ((await cpuOfDatabase(postmaster)) - database) / latencies.length,
  };
}
