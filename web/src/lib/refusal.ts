/** What every named refusal carries (`interface UserError`), with the issues of those that have several. */
export type Refusal = {
  __typename: string;
  code: string;
  message: string;
  path?: readonly string[] | null;
  issues?: readonly { path: readonly string[]; code: string; message: string }[];
};

export const isRefusal = (result: object): result is Refusal => 'code' in result && 'message' in result;

/**
 * Sorts a refusal's messages by where they can be shown.
 * @param hasField whether the form has a field of that name (`address.postalCode`); a path may lead with `input`
 * @returns messages per field, and those no field can take
 */
export function placeMessages(refusal: Refusal, hasField: (name: string) => boolean) {
  const found = refusal.issues?.length ? refusal.issues : [{ path: refusal.path ?? [], message: refusal.message }];
  const atField = new Map<string, string>();
  const elsewhere: string[] = [];
  for (const { path, message } of found) {
    const name = fieldName(path, hasField);
    if (name === undefined) elsewhere.push(message);
    else if (!atField.has(name)) atField.set(name, message);
  }
  return { atField, elsewhere };
}

/** The longest part of the path that names a field: `quantities.0.quantity` falls back to `quantities`. */
function fieldName(path: readonly string[], hasField: (name: string) => boolean): string | undefined {
  const below = path[0] === 'input' ? path.slice(1) : path;
  for (let length = below.length; length > 0; length--) {
    const name = below.slice(0, length).join('.');
    if (hasField(name)) return name;
  }
  return undefined;
}
