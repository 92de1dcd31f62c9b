import { type Work } from '../../platform/jobs/task.ts';

/** Somebody waits for an import: what fails so often, some four minutes apart in all, is told to have failed. */
const tries = 5;

export const isLastTry = ({ number, isLast }: Work['attempt']): boolean => isLast || number >= tries;
