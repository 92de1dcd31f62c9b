import { isInVies } from '@filiera/shared/vat';
import { normalizeVatNumber, prefixedVatNumber } from '@filiera/shared/numbers';
import { z } from 'zod';

const official = 'https://ec.europa.eu/taxation_customs/vies/rest-api';

/** A VAT number and the country (ISO 3166) of whose it is; with or without its prefix. Northern Ireland's are those of GB that begin with XI. */
export interface VatNumber {
  country: string;
  number: string;
}

/** What was asked and what came back, as it came: kept with the answer, to be shown to whoever examines the books. */
export interface ViesProof {
  asked: Readonly<Record<string, string>>;
  status: number;
  body: string;
}

/**
 * What the register says of a number.
 * - VALID, INVALID: on the day that it told. The consultation number, which proves that it was asked, comes only when it was told who asks; name and address only from states that tell them.
 * - UNAVAILABLE: nothing is known. The reason is the register's own code (MS_UNAVAILABLE, MS_MAX_CONCURRENT_REQ ...) or ours: TIMEOUT, NO_ANSWER, UNREADABLE.
 */
export type ViesAnswer =
  | { state: 'VALID'; consultationNumber: string | null; toldAt: string; name: string | null; address: string | null; proof: ViesProof }
  | { state: 'INVALID'; consultationNumber: string | null; toldAt: string | null; proof: ViesProof }
  | { state: 'UNAVAILABLE'; reason: string; proof: ViesProof | null };

const shown = z.string().nullish().transform((text) => (text && !/^-*$/.test(text.trim()) ? text.trim() : null));
const code = z.string().regex(/^[A-Z][A-Z0-9_-]{0,59}$/);
const answerSchema = z.object({ valid: z.boolean(), countryCode: z.string().optional(), vatNumber: z.string().optional(), requestDate: z.string().regex(/^[12]\d{3}-/), requestIdentifier: shown, name: shown, address: shown, userError: code.optional() });
const errorSchema = z.object({ errorWrappers: z.array(z.object({ error: code })).min(1) });
/** Its answers have a few hundred bytes. */
const mostBytes = 65_536;

/** VIES, the register of VAT numbers of the Union, by its REST interface (ec.europa.eu/taxation_customs/vies/#/technical-information). Nothing is tried again here: the state may be closed for the night. */
export class ViesClient {
  readonly #url: string;
  readonly #timeoutMs: number;

  constructor({ apiUrl, timeoutMs = 5000 }: { apiUrl?: string | null; timeoutMs?: number } = {}) {
    this.#url = `${(apiUrl ?? official).replace(/\/$/, '')}/check-vat-number`;
    this.#timeoutMs = timeoutMs;
  }

  /**
   * @param requester who asks, for the consultation number: the seller, with a number that the register knows
   * @throws RangeError for a country of which the register knows nothing (`isInVies`)
   */
  async check(number: VatNumber, requester: VatNumber | null): Promise<ViesAnswer> {
    const [of, by] = [split(number), requester && split(requester)];
    const asked = { countryCode: of.state, vatNumber: of.digits, ...(by && { requesterMemberStateCode: by.state, requesterNumber: by.digits }) };
    try {
      const response = await fetch(this.#url, {
        method: 'POST', headers: { 'content-type': 'application/json', accept: 'application/json' }, body: JSON.stringify(asked), redirect: 'error', signal: AbortSignal.timeout(this.#timeoutMs),
      });
      const body = await readBody(response);
      // What cannot be kept as a proof is none.
      return body === null ? { state: 'UNAVAILABLE', reason: 'UNREADABLE', proof: null } : told({ asked, status: response.status, body });
    } catch (error) {
      return { state: 'UNAVAILABLE', reason: error instanceof Error && error.name === 'TimeoutError' ? 'TIMEOUT' : 'NO_ANSWER', proof: null };
    }
  }
}

function split(number: VatNumber): { state: string; digits: string } {
  if (!isInVies(number)) throw new RangeError(`VIES knows nothing of ${number.country}`);
  const prefixed = prefixedVatNumber(normalizeVatNumber(number.number, number.country), number.country);
  return { state: prefixed.slice(0, 2), digits: prefixed.slice(2) };
}

function told(proof: ViesProof): ViesAnswer {
  const body = parsed(proof.body);
  const failure = errorSchema.safeParse(body);
  const reason = failure.success ? failure.data.errorWrappers[0]?.error : undefined;
  // No state has a number of such a form.
  if (reason === 'INVALID_INPUT') return { state: 'INVALID', consultationNumber: null, toldAt: null, proof };
  if (reason !== undefined) return { state: 'UNAVAILABLE', reason, proof };
  const answer = answerSchema.safeParse(body);
  if (proof.status !== 200 || !answer.success || isOfAnother(answer.data, proof.asked)) return { state: 'UNAVAILABLE', reason: proof.status === 200 ? 'UNREADABLE' : `HTTP_${proof.status}`, proof };
  const { valid, requestDate: toldAt, requestIdentifier: consultationNumber, name, address, userError } = answer.data;
  // What could not be asked has come as "not valid" too, with the reason beside it.
  if (!valid && userError !== undefined && !['VALID', 'INVALID'].includes(userError)) return { state: 'UNAVAILABLE', reason: userError, proof };
  return valid ? { state: 'VALID', consultationNumber, toldAt, name, address, proof } : { state: 'INVALID', consultationNumber, toldAt, proof };
}

/** The register says of which number it speaks: of another one it has told nothing. */
function isOfAnother({ countryCode, vatNumber }: z.infer<typeof answerSchema>, asked: ViesProof['asked']): boolean {
  const plain = (number: string): string => number.replace(/[^0-9A-Za-z+*]/g, '').toUpperCase();
  return (countryCode !== undefined && countryCode !== asked.countryCode) || (vatNumber !== undefined && plain(vatNumber) !== plain(asked.vatNumber ?? ''));
}

/** @returns null for what is longer than any answer, or holds what the database cannot (NUL, half a surrogate pair) */
async function readBody(response: Response): Promise<string | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    if (size > mostBytes) return null;
    chunks.push(chunk);
  }
  const body = Buffer.concat(chunks).toString();
  return /\\u0000|\\ud[89a-f]/i.test(JSON.stringify([body, parsed(body)])) ? null : body;
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}
