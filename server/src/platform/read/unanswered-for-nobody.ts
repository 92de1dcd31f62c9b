import { type EntityMetadata } from '@mikro-orm/core';
import { computedOf } from './computed.ts';
import { type EntityClass } from './relations.ts';

/**
 * The computed fields, as `Type.field`, that whoever reads a type through a link would get null for though they are never null: that would take the whole document with it.
 * Which types those are, their walls say: a policy named `linked`.
 */
export function unansweredForNobody(entities: Iterable<Pick<EntityMetadata, 'class' | 'policies'>>): string[] {
  return [...entities].filter(({ policies }) => policies.some(({ name }) => name === 'linked'))
    .flatMap(({ class: target }) => [...computedOf(target as EntityClass)].filter(([, { nullable, ofNobody }]) => !nullable && !ofNobody).map(([field]) => `${(target as EntityClass).name}.${field}`));
}
