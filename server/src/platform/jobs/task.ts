import { type EntityManager } from '@mikro-orm/postgresql';
import { type Logger } from 'pino';
import { type z } from 'zod';

/** What background work works with. Nothing is signed in yet: see `inCompany`. */
export interface Work {
  /** one transaction, signed in as an administrator of the company: what a use case has, without a person */
  inCompany<Result>(companyId: string, run: (work: { em: EntityManager; now: Date }) => Promise<Result>): Promise<Result>;
  /** one transaction, signed in as nobody: for what belongs to the worker itself */
  inTransaction<Result>(run: (work: { em: EntityManager; now: Date }) => Promise<Result>): Promise<Result>;
  /** the only clock */
  now(): Date;
  log: Logger;
  /** how often this job was tried before, and whether this is the last time */
  attempt: { number: number; isLast: boolean };
}

/** One kind of background work. It may run more than once for one request of it, and so decides by what the database says. */
export interface Task<Payload = unknown> {
  name: string;
  /** payloads carry ids only */
  payload: z.ZodType<Payload>;
  run(payload: Payload, work: Work): Promise<void>;
}

export const task = <Payload>(definition: Task<Payload>): Task => definition as Task;
