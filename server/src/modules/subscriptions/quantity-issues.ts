import { type Quantities, type QuantityRefusal } from '@filiera/shared/catalog';
import { FieldIssue } from '../../platform/graphql/refusals.ts';
import { type UseCase } from '../../platform/graphql/use-case.ts';

export type AskedQuantities = readonly { componentId: string; quantity: number }[];

export const quantitiesOf = (asked: AskedQuantities): Quantities => Object.fromEntries(asked.map(({ componentId, quantity }) => [componentId.toLowerCase(), quantity]));

/** At the quantity that was sent, or at all of them for one that was left out. */
export function pathOfQuantity(componentId: string, asked: AskedQuantities): (string | number)[] {
  const index = asked.findIndex((each) => each.componentId.toLowerCase() === componentId);
  return index < 0 ? ['quantities'] : ['quantities', index, 'quantity'];
}

const codes = {
  NOT_A_WHOLE_NUMBER: 'notAWholeNumber', BELOW_MINIMUM: 'belowMinimum', ABOVE_MAXIMUM: 'aboveMaximum', OFF_STEP: 'offStep', NOT_SOLD: 'notSold', UNKNOWN_COMPONENT: 'unknownComponent',
} satisfies Record<QuantityRefusal['code'], string>;

/** What is wrong with quantities that were sent, each at its field: one named twice, and what the edition refuses. */
export function quantityIssues(asked: AskedQuantities, refusals: readonly QuantityRefusal[], { language }: UseCase): FieldIssue[] {
  const ids = asked.map(({ componentId }) => componentId.toLowerCase());
  const repeated = ids.flatMap((id, index) => (ids.indexOf(id) < index ? [FieldIssue.of(['quantities', index, 'componentId'], 'quantity.repeated', language)] : []));
  return [...repeated, ...refusals.map(({ component, code, limit }) => FieldIssue.of(pathOfQuantity(component, asked), `quantity.${codes[code]}`, language, { limit }))];
}
