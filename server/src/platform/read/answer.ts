import { GraphQLError } from 'graphql';
import { type Viewer } from '../auth/viewer.ts';
import { forbidden, notFound, unauthenticated } from '../graphql/errors.ts';
import { RawJson } from '../graphql/raw-json.ts';
import { type Finish, type Plan } from './compiler.ts';
import { missingScope, type Answers } from './pipeline.ts';
import { type BoundQuery, type BoundRead } from './reader.ts';

export interface Answer {
  data: RawJson | null;
  errors: GraphQLError[];
}

/** Puts the answers of the reads together as GraphQL's. Text that needs nothing more is never parsed. */
export function answerOf({ reads, constants, order }: BoundQuery, { viewer, rows }: Answers): Answer {
  const errors: GraphQLError[] = [];
  const parts = new Map([...constants].map(([name, value]) => [name, JSON.stringify(value)]));
  for (const [index, read] of reads.entries()) {
    const failed = refusal(read, viewer);
    if (failed) errors.push(failed);
    const row = failed ? undefined : rows[index];
    if (row === undefined && read.root.kind === 'byId' && !failed) errors.push(notFound({ nodes: read.node, path: [read.response] }));
    if (row === undefined && (read.root.kind === 'connection' || read.root.kind === 'found')) return { data: null, errors };
    parts.set(read.response, row === undefined ? 'null' : finished(read.plan, row, viewer));
  }
  return { data: new RawJson(`{${order.map((name) => `${JSON.stringify(name)}:${parts.get(name) ?? 'null'}`).join(',')}}`), errors };
}

/** The field's value for graphql-js, which serializes it again. @throws NOT_FOUND, UNAUTHENTICATED, FORBIDDEN */
export function valueOf(read: BoundRead, { viewer, rows }: Answers): unknown {
  const failed = refusal(read, viewer);
  if (failed) throw failed;
  const [row] = rows;
  if (row === undefined && read.root.kind === 'byId') throw notFound();
  return row === undefined ? null : JSON.parse(finished(read.plan, row, viewer));
}

function refusal({ root, plan, node, response }: BoundRead, viewer: Viewer | undefined): GraphQLError | undefined {
  const place = { nodes: node, path: [response] };
  if (!viewer) return root.isPublic ? undefined : unauthenticated(place);
  const scope = missingScope(viewer, plan.types);
  if (scope) return forbidden({ ...place, extensions: { scope } });
  return root.look && !root.look.permits(viewer) ? forbidden(place) : undefined;
}

/** Nobody, who reads behind a link, in a language. */
type Nobody = Pick<Viewer, 'language'> & { id?: never };

/** Makes what JavaScript has to make. */
export function finished(plan: Plan, row: string, reader: Viewer | Nobody | undefined): string {
  if (plan.computed.length === 0 || !reader) return row;
  const value = JSON.parse(row) as unknown;
  for (const finish of plan.computed) finishAt(value, finish, 0, reader);
  return JSON.stringify(value);
}

function finishAt(value: unknown, finish: Finish, depth: number, reader: Viewer | Nobody): void {
  if (value === null || typeof value !== 'object') return;
  const step = finish.path[depth];
  if (step === undefined) return;
  if (step === '*') {
    for (const element of value as unknown[]) finishAt(element, finish, depth + 1, reader);
    return;
  }
  const holder = value as Record<string, unknown>;
  if (depth < finish.path.length - 1) finishAt(holder[step], finish, depth + 1, reader);
  else {
    const facts = holder[step] as Record<string, unknown>;
    holder[step] = reader.id === undefined ? (finish.field.ofNobody?.(facts, reader.language) ?? null) : finish.field.of(facts, reader);
  }
}
