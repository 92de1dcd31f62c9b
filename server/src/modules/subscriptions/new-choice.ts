import { checkQuantities, priceOf, totalQuantities } from '@filiera/shared/catalog';
import { cadenceMonths, firstPeriod, instant, type Cadence } from '@filiera/shared/period';
import { notFound } from '../../platform/graphql/errors.ts';
import { FieldIssue, InvalidInput } from '../../platform/graphql/refusals.ts';
import { type UseCase } from '../../platform/graphql/use-case.ts';
import { isUuid } from '../../platform/read/cursor.ts';
import { editionOnSale } from '../catalog/index.ts';
import { type Choice } from '../orders/index.ts';
import { CompanyProfile } from '../profiles/index.ts';
import { quantitiesOf, quantityIssues, type AskedQuantities } from './quantity-issues.ts';

export interface AskedSubscription {
  tenantId: string;
  editionId: string;
  cadence: Cadence;
  quantities: AskedQuantities;
  /** whose prices count; now, unless told */
  pricedAt?: Date;
}

/** A first period of an edition, if it can be had now (S1): from now on, where the company's clock hangs (S2). A component left out has what is included. */
export async function newChoice(useCase: UseCase, { tenantId, editionId, cadence, quantities: asked, pricedAt = useCase.now }: AskedSubscription): Promise<Choice | InvalidInput> {
  const { em, viewer, language } = useCase;
  const edition = isUuid(editionId) ? await editionOnSale(em, editionId, pricedAt) : undefined;
  if (edition?.vendorId !== viewer.vendorId) throw notFound();

  const given = quantitiesOf(asked);
  const issues = quantityIssues(asked, checkQuantities(edition, cadence, given), useCase);
  if (edition.isWithdrawn) issues.unshift(FieldIssue.of(['editionId'], 'edition.withdrawn', language));
  if (!edition.prices[cadence]) issues.unshift(FieldIssue.of(['cadence'], 'edition.notSold', language));
  const quantities = totalQuantities(edition, given);
  const lines = priceOf(edition, cadence, quantities);
  if (issues.length > 0 || !lines) return InvalidInput.of(issues, language);

  return beganBy(useCase, { subscription: null, edition, cadence, quantities, lines }, tenantId);
}

/** The same begun by a company, which is there by now: where its clock hangs (S2). */
export async function beganBy(useCase: Pick<UseCase, 'em' | 'now'>, choice: Omit<Choice, 'tenantId' | 'period'>, tenantId: string): Promise<Choice> {
  const { period } = firstPeriod(instant(useCase.now), cadenceMonths[choice.cadence], await clockOf(useCase, tenantId));
  return { ...choice, tenantId, period };
}

/** The time zone of a company, which a new subscription of it keeps (S2). */
export async function clockOf({ em }: Pick<UseCase, 'em'>, tenantId: string): Promise<string> {
  return (await em.findOneOrFail(CompanyProfile, { id: tenantId })).timeZone;
}
