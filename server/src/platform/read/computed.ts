import { Field } from 'type-graphql';
import { type Viewer } from '../auth/viewer.ts';
import { type EntityClass } from './relations.ts';

/**
 * A field that no column holds: JavaScript makes it from SQL expressions over the row, which the statement fetches along.
 * `needs` maps names to SQL, given the row's alias; `of` gets their JSON values.
 */
export interface Computed {
  needs: Record<string, (row: string) => string>;
  of: (facts: Record<string, unknown>, viewer: Viewer) => unknown;
  /** the same for whoever holds a link and is nobody; what is never null has it wherever a link leads (`unansweredForNobody`) */
  ofNobody?: (facts: Record<string, unknown>, language: Viewer['language']) => unknown;
  /** what it costs a request, where the database reads many rows for it (`maxComplexity`) */
  cost?: number;
  nullable?: boolean;
}

const computedFields = new Map<object, Map<string, Computed>>();

export function computedOf(target: EntityClass): ReadonlyMap<string, Computed> {
  return computedFields.get(target.prototype as object) ?? new Map();
}

/** Declares a computed field of the schema on a property. */
export function ComputedField(type: () => unknown, description: string, computed: Computed): PropertyDecorator {
  return (prototype, name) => {
    computedFields.set(prototype, (computedFields.get(prototype) ?? new Map<string, Computed>()).set(String(name), computed));
    Field(type as never, { description, ...(computed.nullable && { nullable: true }), ...(computed.cost !== undefined && { complexity: computed.cost }) })(prototype, name);
  };
}

/** The request's instant as a fact of a computed field: ISO text, the same clock that use cases have. */
export const requestNow = (): string => `nullif(current_setting('app.now', true), '')::timestamptz`;
