import { parentPort, workerData } from 'node:worker_threads';
import { readCamt } from './read-camt.ts';
import type { CamtAnswer, CamtRequest } from './read-camt-aside.ts';
import { UnreadableStatement } from './statement-file.ts';

// What a thread of its own runs, as it stands: in it, and in what it imports, there are only types to strip.
const { xml, currency } = workerData as CamtRequest;
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- it goes to the thread that started this one, not to a window
parentPort?.postMessage(answerTo(xml, currency));

function answerTo(text: string, of: string): CamtAnswer {
  try {
    return { file: readCamt(text, of) };
  } catch (error) {
    if (error instanceof UnreadableStatement) return { code: error.code, detail: error.detail };
    throw error;
  }
}
