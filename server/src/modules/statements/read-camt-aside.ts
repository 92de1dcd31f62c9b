import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { type StatementFile, UnreadableStatement } from './statement-file.ts';

export interface CamtRequest {
  xml: string;
  /** of the vendor */
  currency: string;
}
/** What was read, or why it is no statement. */
export type CamtAnswer = { file: StatementFile } | Pick<UnreadableStatement, 'code' | 'detail'>;

/** From sources it lies beside this file, built beside the bundle. */
const thread = new URL(new URL(import.meta.url).pathname.endsWith('.ts') ? './read-camt-thread.ts' : './read-camt-thread.js', import.meta.url);

/** The file that is being read: one after the other, so that many at once take no more memory than one. */
let last: Promise<unknown> = Promise.resolve();

/** Reads a CAMT.053 statement in a thread of its own: five megabytes take seconds, in which nobody else would be answered. @throws UnreadableStatement */
export function readCamtAside(request: CamtRequest): Promise<StatementFile> {
  const read = last.then(() => inThread(request));
  last = read.catch(() => {});
  return read;
}

async function inThread(request: CamtRequest): Promise<StatementFile> {
  const worker = new Worker(thread, { workerData: request });
  try {
    const [answer] = (await once(worker, 'message')) as [CamtAnswer];
    if ('file' in answer) return answer.file;
    throw new UnreadableStatement(answer.code, answer.detail);
  } finally {
    await worker.terminate();
  }
}
