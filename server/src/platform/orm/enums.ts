import { registerEnumType } from 'type-graphql';

/** Every enum of the schema and the text that its column may hold. */
const values = new WeakMap<object, readonly string[]>();

/** Names an enum for GraphQL; its column becomes text with a check, never a native enum (not leakproof, so it would lose its index). */
export function describeEnum(name: string, members: Record<string, string>, description: string): void {
  registerEnumType(members, { name, description });
  values.set(members, Object.values(members));
}

/** The texts an enum's column may hold, or undefined when `type` is not an enum of ours. */
export function enumValues(type: unknown): readonly string[] | undefined {
  return typeof type === 'object' && type !== null ? values.get(type) : undefined;
}
