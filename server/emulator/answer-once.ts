import { createHash } from 'node:crypto';
import { type World } from './world.ts';

export interface Answer {
  status: number;
  body: unknown;
}

/**
 * What was answered under a key the first time, or now for the first time. Trouble (5xx) is not remembered.
 * @param clash what is answered when the key was used for something else
 */
export function answerOnce(world: World, key: string | undefined, asked: unknown, answer: () => Answer, clash: Answer): Answer & { isRepeated?: boolean } {
  if (!key) return kept(world, answer());
  const hash = createHash('sha256').update(JSON.stringify(asked)).digest('hex');
  const known = world.state.answers[key];
  if (known) return known.hash === hash ? { status: known.status, body: known.body, isRepeated: true } : clash;
  const { status, body } = answer();
  if (status < 500) world.state.answers[key] = { hash, status, body, at: Date.now() };
  return kept(world, { status, body });
}

function kept(world: World, answer: Answer): Answer {
  world.keep();
  return answer;
}
