import { codiceFiscaleFault, isCountry, normalizeCodiceFiscale, normalizeVatNumber, vatNumberFault } from '@filiera/shared/numbers';
import { companyProfileSchema, contactSchemaIn, type CompanyProfile, type Contact } from '@filiera/shared/schemas';
import { type z } from 'zod';
import { importFields, type ImportField } from './columns.ts';
import { type RowIssue } from './import-row.entity.ts';
import { contactTypesIn, countryIn, languageIn } from './spoken-values.ts';

/** A row's cells by the field that their column was understood as; empty ones are left out. */
export type Cells = Partial<Record<ImportField, string>>;

/** What a row that says nothing of it is taken to mean: the country and the language of the company above. */
export interface Assumed {
  country: string;
  language: string;
}

/** A customer that an earlier row was about. */
export interface Met {
  leader: number;
  cells: Cells;
  company: CompanyProfile | null;
  emails: Set<string>;
}

export interface CheckedRow {
  key: string | null;
  leader: number;
  /** of a customer's first row only */
  company: CompanyProfile | null;
  contact: Contact | null;
  issues: RowIssue[];
}

const addressFields = ['street', 'number', 'postalCode', 'city', 'province'] as const;
const contactFields = { firstName: 'contactFirstName', lastName: 'contactLastName', email: 'contactEmail', phone: 'contactPhone', jobTitle: 'contactJobTitle', types: 'contactTypes' } as const satisfies Record<string, ImportField>;
const isOfContact = (field: ImportField): boolean => field.startsWith('contact');

/**
 * One row by the rules that forms have (A3, C1). A customer's first row carries its company; a row with the same key adds a contact, may leave
 * the rest empty, and may not contradict it.
 * @param met customers of earlier rows, by key; the row's own is noted there
 */
export function checkRow(number: number, cells: Cells, assumed: Assumed, met: Map<string, Met>): CheckedRow {
  const parsed = companyProfileSchema.safeParse(companyInput(cells, assumed));
  const key = keyOf(cells, assumed);
  const earlier = key === null ? undefined : met.get(key);
  const issues: RowIssue[] = earlier ? differences(cells, assumed, earlier) : issuesOf(parsed, companyColumn);

  const hasContact = Object.keys(cells).some((field) => isOfContact(field as ImportField));
  const country = earlier?.company?.country ?? (parsed.success ? parsed.data.country : assumed.country);
  const contact = hasContact ? contactSchema(country).safeParse(contactInput(cells)) : undefined;
  if (contact) issues.push(...issuesOf(contact, (path) => contactFields[path[0] as keyof typeof contactFields]));
  if (earlier && !hasContact) issues.push({ column: keyColumn(cells), code: 'import.repeated', row: earlier.leader });

  const company = !earlier && parsed.success ? parsed.data : null;
  const customer = earlier ?? { leader: number, cells, company, emails: new Set<string>() };
  if (key !== null && !earlier) met.set(key, customer);
  if (contact?.success) {
    if (customer.emails.has(contact.data.email)) issues.push({ column: 'contactEmail', code: 'import.contactRepeated', row: customer.leader });
    customer.emails.add(contact.data.email);
  }
  return { key, leader: customer.leader, company, contact: contact?.success ? contact.data : null, issues: issues.toSorted((one, other) => placeOf(one) - placeOf(other)) };
}

/** Made once for each country: making one costs more than using it on many rows. */
const contactSchemas = new Map<string, ReturnType<typeof contactSchemaIn>>();

function contactSchema(country: string): ReturnType<typeof contactSchemaIn> {
  const known = contactSchemas.get(country) ?? contactSchemaIn(country);
  contactSchemas.set(country, known);
  return known;
}

const placeOf = ({ column }: RowIssue): number => importFields.indexOf(column as ImportField);

function companyInput(cells: Cells, assumed: Assumed): unknown {
  const { legalName, vatNumber, taxCode, tradeName, legalForm, phone, pec, sdiCode, website } = cells;
  const country = countryOf(cells, assumed);
  const address = { country, ...Object.fromEntries(addressFields.flatMap((field) => (cells[field] === undefined ? [] : [[field, cells[field]]]))) };
  return { legalName, vatNumber, taxCode, tradeName, legalForm, phone, pec, sdiCode, website, country, language: languageIn(cells.language) ?? cells.language ?? assumed.language, address };
}

function contactInput(cells: Cells): unknown {
  const { types, ...rest } = contactFields;
  const words = cells[types];
  return { ...Object.fromEntries(Object.entries(rest).map(([name, field]) => [name, cells[field]])), ...(words !== undefined && { types: contactTypesIn(words) }) };
}

/** What tells a customer from the others: VAT number, else tax code, else name; null when that is itself wrong, so that nothing is told of the wrong customer. */
export function keyOf(cells: Cells, assumed: Assumed): string | null {
  const country = countryOf(cells, assumed);
  const { legalName, vatNumber, taxCode } = cells;
  if (!isCountry(country)) return null;
  if (vatNumber) return vatNumberFault(vatNumber, country) ? null : `vat ${country} ${normalizeVatNumber(vatNumber, country)}`;
  if (taxCode) return country === 'IT' && codiceFiscaleFault(taxCode) ? null : `tax ${country} ${normalizeCodiceFiscale(taxCode)}`;
  return legalName ? `name ${legalName.trim().toLowerCase()}` : null;
}

const countryOf = (cells: Cells, assumed: Assumed): string => countryIn(cells.country) ?? cells.country?.trim().toUpperCase() ?? assumed.country;
const keyColumn = ({ vatNumber, taxCode }: Cells): ImportField => (vatNumber ? 'vatNumber' : taxCode ? 'taxCode' : 'legalName');

/** What a later row of a customer says otherwise than its first. */
function differences(cells: Cells, assumed: Assumed, { cells: first, company, leader }: Met): RowIssue[] {
  const given = (Object.keys(cells) as ImportField[]).filter((field) => !isOfContact(field));
  const parsed = companyProfileSchema.safeParse(companyInput({ ...first, ...cells }, assumed));
  if (!company) return [];
  if (!parsed.success) return issuesOf(parsed, companyColumn).filter(({ column }) => given.includes(column as ImportField));
  const [mine, theirs] = [flat(parsed.data), flat(company)];
  return given.filter((field) => mine[field] !== theirs[field]).map((column) => ({ column, code: 'import.differs', row: leader }));
}

const flat = ({ address, ...company }: CompanyProfile): Record<string, unknown> => ({ ...company, ...address });

/** One issue for each column, the first that the rules give. */
function issuesOf(parsed: z.ZodSafeParseResult<unknown>, columnOf: (path: readonly PropertyKey[]) => string): RowIssue[] {
  if (parsed.success) return [];
  const issues = new Map<string, RowIssue>();
  for (const { path, message } of parsed.error.issues) {
    const column = columnOf(path);
    if (!issues.has(column)) issues.set(column, { column, code: message });
  }
  return [...issues.values()];
}

const companyColumn = (path: readonly PropertyKey[]): string => String(path[0] === 'address' ? (path[1] ?? 'street') : path[0]);
