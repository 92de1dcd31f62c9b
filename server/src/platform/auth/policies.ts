import { can, scopeWanted, type Action, type ContactType } from '@filiera/shared/access';
import { forbidden } from '../graphql/errors.ts';
import { enumName } from './scopes.ts';
import { positionTowards, type Viewer } from './viewer.ts';

/** What a sentence may be about: the company an object belongs to, and whatever else the sentence names. */
export interface Subject {
  tenant: { id: string; access: 'FULL' | 'LIMITED'; limitedDepth: number; kind: string; status: string };
}

type Sentence<Facts extends Subject> = (viewer: Viewer, facts: Facts) => boolean;

/** The actions that concern one kind of object, each with its sentence. */
export class Policy<Facts extends Subject> {
  readonly #sentences = new Map<Action, Sentence<Facts>>();

  /** One sentence for one action, besides what the role matrix says of it (T2). */
  allow(action: Action, sentence: Sentence<Facts> = () => true): this {
    this.#sentences.set(action, sentence);
    return this;
  }

  /** @param types what a contact is and becomes, when the role's area decides */
  permits(viewer: Viewer, action: Action, facts: Facts, types?: readonly ContactType[]): boolean {
    const sentence = this.#sentences.get(action);
    return sentence !== undefined && can(viewer.actor, action, positionTowards(viewer, facts.tenant), types) && sentence(viewer, facts);
  }

  /** @throws FORBIDDEN. That the object is in the viewer's scope is found out before: a foreign one is NOT_FOUND. */
  authorize(viewer: Viewer, action: Action, facts: Facts, types?: readonly ContactType[]): void {
    if (!this.permits(viewer, action, facts, types)) throw notAllowed(viewer, action, facts);
  }

  /**
   * The role's part alone, for a use case that answers the rest of the sentence with a refusal that says more: a subscription that has ended is
   * not a matter of permission to whoever may renew. @throws FORBIDDEN
   */
  authorizeRole(viewer: Viewer, action: Action, { tenant }: Subject, types?: readonly ContactType[]): void {
    if (!can(viewer.actor, action, positionTowards(viewer, tenant), types)) throw notAllowed(viewer, action, { tenant });
  }

  /** For `viewerCan` (G4). */
  permitted(viewer: Viewer, facts: Facts, types?: readonly ContactType[]): string[] {
    return [...this.#sentences.keys()].filter((action) => this.permits(viewer, action, facts, types)).map(enumName);
  }
}

/** To a key it says which scope it lacks, where that is all that it lacks. */
function notAllowed(viewer: Viewer, action: Action, { tenant }: Subject) {
  const scope = scopeWanted(viewer.actor, action, positionTowards(viewer, tenant));
  return forbidden(scope && { extensions: { scope } });
}
