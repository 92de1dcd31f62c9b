import { expect, test } from 'vitest';
import { emptyComponent, emptyLimit, productFields, productInput } from './product-fields.ts';

test('limits are sent with the codes of the components they stand below', () => {
  const fields = { ...productFields(undefined), code: 'A', name: 'A', components: [{ ...emptyComponent(), code: 'SEATS' }, { ...emptyComponent(), code: 'SPACE' }], editions: [{ editionId: null, code: 'E', name: 'E', limits: [emptyLimit(), { ...emptyLimit(), step: null }] }] };
  expect(productInput(undefined, fields)).toMatchObject({ productId: null, version: null, editions: [{ limits: [{ componentCode: 'SEATS', step: 1 }, { componentCode: 'SPACE', step: -1 }] }] });
});
