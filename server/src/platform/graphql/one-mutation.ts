import { Kind, type DocumentNode, type OperationDefinitionNode, type SelectionSetNode } from 'graphql';
import { badInput } from './errors.ts';

/**
 * An operation is one mutation: one transaction, as one viewer, holding no lock for longer than that needs. Several under one roof would begin where the one before left off, which may have
 * been another's scope (the sender of an offer, T3), and would keep everybody else's orders waiting together.
 * @throws BAD_USER_INPUT
 */
export function refuseSeveralMutations(document: DocumentNode, operation: OperationDefinitionNode): void {
  if (rootsIn(document, operation.selectionSet) > 1) throw badInput('Send one mutation in an operation: each is a transaction of its own.');
}

function rootsIn(document: DocumentNode, { selections }: SelectionSetNode): number {
  return selections.reduce((roots, selection) => {
    if (selection.kind === Kind.FIELD) return roots + (selection.name.value.startsWith('__') ? 0 : 1);
    const inside = selection.kind === Kind.INLINE_FRAGMENT ? selection : document.definitions.find((one) => one.kind === Kind.FRAGMENT_DEFINITION && one.name.value === selection.name.value);
    return roots + (inside && 'selectionSet' in inside && inside.selectionSet ? rootsIn(document, inside.selectionSet) : 0);
  }, 0);
}
