import { Field, Int, InterfaceType, ObjectType } from 'type-graphql';
import { type z } from 'zod';
import { translate, type Language } from '../i18n/translate.ts';
import { GraphQLInstant } from './scalars.ts';

/** What a person can put right: data, never an Error (a returned Error is thrown by GraphQL). */
@InterfaceType({ description: 'A refusal that the reader can do something about (G3).', resolveType: (value: object) => value.constructor.name })
export abstract class UserError {
  @Field(() => String, { description: 'Stable, for programs.' })
  code!: string;

  @Field(() => String, { description: 'For the reader, in the language of the request.' })
  message!: string;

  @Field(() => [String], { nullable: true, description: 'The input\'s field it is about.' })
  path?: string[] | null;
}

export function isRefusal(result: unknown): result is UserError {
  return result instanceof UserError;
}

/** Makes a refusal; its sentence is `refusal.<code>` of the translations. */
export function refuse<Refusal extends UserError>(type: new () => Refusal, code: string, language: Language, fields: Partial<Refusal> = {}, values?: Record<string, unknown>): Refusal {
  return Object.assign(new type(), { code, message: translate(language, `refusal.${code}`, values), path: null, ...fields });
}

@ObjectType({ description: 'What is wrong with one field.' })
export class FieldIssue {
  @Field(() => [String], { description: 'The input\'s field.' })
  path!: string[];

  @Field(() => String, { description: 'Stable, for programs.' })
  code!: string;

  @Field(() => String, { description: 'For the reader.' })
  message!: string;

  static of(path: readonly PropertyKey[], code: string, language: Language, values?: Record<string, unknown>): FieldIssue {
    return Object.assign(new FieldIssue(), { path: path.map(String), code, message: translate(language, `issue.${code}`, values) });
  }
}

@ObjectType({ implements: UserError, description: 'Something in the input is wrong; every field at once.' })
export class InvalidInput extends UserError {
  @Field(() => [FieldIssue], { description: 'One per field that is wrong.' })
  issues!: FieldIssue[];

  static of(issues: FieldIssue[], language: Language): InvalidInput {
    return refuse(InvalidInput, 'INVALID_INPUT', language, { issues, path: issues[0]?.path ?? null });
  }
}

@ObjectType({ description: 'One field that somebody else changed.' })
export class FieldChange {
  @Field(() => [String], { description: 'The field.' })
  path!: string[];

  @Field(() => String, { nullable: true, description: 'What you sent.' })
  yours?: string | null;

  @Field(() => String, { nullable: true, description: 'What is stored now.' })
  theirs?: string | null;
}

@ObjectType({ implements: UserError, description: 'Somebody saved meanwhile. Nothing was overwritten: look at the changes and send again with the new version (A4).' })
export class ConcurrentChange extends UserError {
  @Field(() => [FieldChange], { description: 'Where your values differ from what is stored now.' })
  changes!: FieldChange[];

  @Field(() => String, { nullable: true, description: 'Who saved meanwhile.' })
  changedByName?: string | null;

  @Field(() => GraphQLInstant, { description: 'When.' })
  changedAt!: Date;

  @Field(() => Int, { description: 'The version now.' })
  version!: number;
}

/** Reads an input with a schema of `shared`: the same rules that the console checks while typing (A3). */
export function parseInput<Schema extends z.ZodType>(schema: Schema, input: unknown, language: Language): z.output<Schema> | InvalidInput {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  return InvalidInput.of(parsed.error.issues.map(({ path, message }) => FieldIssue.of(path, message, language)), language);
}
