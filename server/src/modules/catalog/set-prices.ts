import { multiply, money, percentOff, ratio } from '@filiera/shared/money';
import { pricesSchema } from '@filiera/shared/schemas';
import { ref } from '@mikro-orm/core';
import { Arg, createUnionType, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { type Context } from '../../platform/graphql/context.ts';
import { FieldIssue, InvalidInput, isRefusal, parseInput } from '../../platform/graphql/refusals.ts';
import { GraphQLInstant, GraphQLSafeInteger } from '../../platform/graphql/scalars.ts';
import { inTransaction, type UseCase } from '../../platform/graphql/use-case.ts';
import { Money } from '../../platform/orm/money.ts';
import { newId } from '../../platform/orm/new-id.ts';
import { recordChange } from '../audit/index.ts';
import { Tenant } from '../tenants/index.ts';
import { type Cadence } from './catalog.enums.ts';
import { findEdition, findParts, holdCatalog } from './find-product.ts';
import { Edition, EditionComponent, Price, type Product } from './product.entity.ts';

@InputType({ description: 'Unit prices of a component of the edition.' })
export class ComponentPricesInput {
  @Field(() => ID, { description: 'The component.' })
  componentId!: string;

  @Field(() => GraphQLSafeInteger, { nullable: true, description: 'For a month, in minor units; null: as it was.' })
  monthly?: number | null;

  @Field(() => GraphQLSafeInteger, { nullable: true, description: 'For a year, in minor units; null: by the annual discount, where the product has one, else as it was.' })
  annual?: number | null;
}

@InputType({ description: 'What an edition costs from an instant on.' })
export class SetPricesInput {
  @Field(() => ID, { description: 'The edition.' })
  editionId!: string;

  @Field(() => GraphQLInstant, { nullable: true, description: 'From when; from now on if left out. Never in the past: what was in force stays.' })
  validFrom?: Date | null;

  @Field(() => GraphQLSafeInteger, { nullable: true, description: 'For a month, in minor units; null: as it was.' })
  monthly?: number | null;

  @Field(() => GraphQLSafeInteger, { nullable: true, description: 'For a year, in minor units; null: by the annual discount, where the product has one, else as it was.' })
  annual?: number | null;

  @Field(() => [ComponentPricesInput], { description: 'Unit prices; of a component left out they stay as they were.' })
  components!: ComponentPricesInput[];
}

@ObjectType({ description: 'The prices are set.' })
export class SetPricesPayload {
  @Field(() => Edition, { description: 'The edition, with all its prices.' })
  edition!: Edition;
}

const SetPricesResult = createUnionType({ name: 'SetPricesResult', description: 'The edition, or what is wrong with the prices.', types: () => [SetPricesPayload, InvalidInput] as const });
type Result = SetPricesPayload | InvalidInput;

interface Asked {
  monthly: number | null;
  annual: number | null;
}

/** Sets prices from an instant on: what is bought before keeps what it cost, and what renews then costs them (S1). */
export async function setPrices(useCase: UseCase, { editionId, validFrom, ...input }: SetPricesInput): Promise<Result> {
  const { em, viewer, now, language } = useCase;
  const { edition, product } = await findEdition(useCase, editionId);
  await findParts(useCase, product, { componentIds: input.components.map(({ componentId }) => componentId.toLowerCase()) });
  await holdCatalog(useCase, product);
  const wanted = parseInput(pricesSchema, input, language);
  if (isRefusal(wanted)) return wanted;
  if (validFrom && validFrom < now) return InvalidInput.of([FieldIssue.of(['validFrom'], 'catalog.inPast', language)], language);
  const limits = await em.find(EditionComponent, { edition: edition.id });
  const owned = wanted.components.map((asked) => ({ asked, limit: limits.find(({ component }) => component.id === asked.componentId.toLowerCase()) }));

  const at = validFrom ?? now;
  const { currency = null } = await em.findOneOrFail(Tenant, { id: viewer.home.id });
  const ofEdition = pricesOf(wanted, product, currency ?? 'EUR').map((price) => ({ ...price, edition: ref(edition), editionComponent: null }));
  const ofComponents = owned.flatMap(({ asked, limit }) => (limit ? pricesOf(asked, product, currency ?? 'EUR').map((price) => ({ ...price, edition: null, editionComponent: ref(limit) })) : []));
  const prices = [...ofEdition, ...ofComponents];
  if (prices.length === 0) return InvalidInput.of([FieldIssue.of(['monthly'], 'catalog.noPrice', language)], language);

  const known = await em.find(Price, { validFrom: at, $or: [{ edition: edition.id }, { editionComponent: { $in: limits.map(({ id }) => id) } }] });
  for (const { cadence, amount, edition: of, editionComponent } of prices) {
    const same = known.find((price) => price.cadence === cadence && price.edition?.id === of?.id && price.editionComponent?.id === editionComponent?.id);
    if (same) same.amount = amount;
    else em.create(Price, { id: newId(now), vendorId: product.vendorId, edition: of, editionComponent, cadence, amount, validFrom: at });
  }
  recordChange(useCase, { action: 'catalog:update', area: 'COMPANY', tenantId: viewer.home.id, subject: { type: 'Edition', id: edition.id, name: `${product.name} ${edition.name}` }, after: { validFrom: at.toISOString() } });
  return Object.assign(new SetPricesPayload(), { edition });
}

/** A year's price where it is not given: twelve months less the annual discount, rounded once (M1). */
function pricesOf({ monthly, annual }: Asked, { annualDiscountBasisPoints }: Product, currency: string): { cadence: Cadence; amount: Money }[] {
  const derived = annual ?? (monthly === null || annualDiscountBasisPoints == null ? null : multiply(money(monthly, currency), ratio(12, 1), percentOff(annualDiscountBasisPoints / 100)).minor);
  const price = (cadence: Cadence, minor: number | null) => (minor === null ? [] : [{ cadence, amount: Money.of({ minor, currency }) }]);
  return [...price('MONTHLY', monthly), ...price('ANNUAL', derived)];
}

@Resolver()
export class SetPricesResolver {
  @Mutation(() => SetPricesResult, { description: 'Sets what an edition costs from an instant on (S1).' })
  setPrices(@Arg('input', () => SetPricesInput, { description: 'Which, how much, from when.' }) input: SetPricesInput, @Ctx() context: Context): Promise<Result> {
    return inTransaction(context, (useCase) => setPrices(useCase, input));
  }
}
