import { type FormattedExecutionResult } from 'graphql';

/** JSON text from PostgreSQL on its way to the client, never parsed by us. */
export class RawJson {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** Writes an answer; raw data is put in as it is. */
export function stringifyResult(result: FormattedExecutionResult): string {
  const { data, ...rest } = result;
  if (!(data instanceof RawJson)) return JSON.stringify(result);
  const others = JSON.stringify(rest);
  return others === '{}' ? `{"data":${data.text}}` : `${others.slice(0, -1)},"data":${data.text}}`;
}
