/** What a text of a schema must look like. Spaces of any kind count as one character each, as `xs:normalizedString` has it. */
export interface TextType {
  test(text: string): boolean;
}

export interface Rule {
  readonly name: string;
  readonly isNeeded: boolean;
  readonly isMany: boolean;
  readonly content: Content;
}

/** A text, children in this order, or the first of several orders that begins as they do. */
export type Content = TextType | readonly Rule[] | { readonly either: readonly (readonly Rule[])[] };

const rule = (isNeeded: boolean, isMany: boolean) => (name: string, content: Content): Rule => ({ name, isNeeded, isMany, content });
/** Once. */
export const one = rule(true, false);
/** Once or not at all. */
export const maybe = rule(false, false);
/** Once or more. */
export const some = rule(true, true);
/** As often as it likes. */
export const any = rule(false, true);

export const oneOf = (...values: readonly string[]): TextType => new RegExp(`^(?:${values.map((value) => value.replaceAll('.', '\\.')).join('|')})$`);

export const day: TextType = { test: isDay };

/** `YYYY-MM-DD` of a day that there is. */
function isDay(text: string): boolean {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(text) && text >= '1970-01-01' ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}
