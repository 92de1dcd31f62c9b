import { productSchema, type ProductWritten } from '@filiera/shared/schemas';
import { ref } from '@mikro-orm/core';
import { Arg, createUnionType, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { refuseStale } from '../../platform/graphql/concurrent-change.ts';
import { type Context } from '../../platform/graphql/context.ts';
import { ConcurrentChange, FieldIssue, InvalidInput, isRefusal, parseInput } from '../../platform/graphql/refusals.ts';
import { inTransaction, type UseCase } from '../../platform/graphql/use-case.ts';
import { newId } from '../../platform/orm/new-id.ts';
import { queryIn } from '../../platform/orm/query.ts';
import { recordChange } from '../audit/index.ts';
import { findParts, findProduct, holdCatalog } from './find-product.ts';
import { Component, Edition, EditionComponent, LocalizedText, Product, VolumeDiscount } from './product.entity.ts';
import { ComponentInput, EditionInput } from './product-input.ts';

@InputType({ description: 'A product as it is to be, whole: what is left out of its lists is removed, if it was never sold.' })
export class SaveProductInput {
  @Field(() => ID, { nullable: true, description: 'Of one that is there; left out, it is new.' })
  productId?: string | null;

  @Field(() => Int, { nullable: true, description: 'The version that was read (A4); none of a new one.' })
  version?: number | null;

  @Field(() => String, { description: 'Stable name for programs, capitals: SESTANTE_DOCS.' })
  code!: string;

  @Field(() => String, { description: 'Name.' })
  name!: string;

  @Field(() => Int, { nullable: true, description: 'How many days it can be tried for; null: not at all (S12).' })
  trialDays?: number | null;

  @Field(() => Int, { nullable: true, description: 'What a year costs less than twelve months, in hundredths of a percent, where an annual price is not set by itself.' })
  annualDiscountBasisPoints?: number | null;

  @Field(() => Boolean, { defaultValue: false, description: 'Its partner discount asks that the partner be the only administrator of the customer (P8).' })
  wantsSoleAdministrator!: boolean;

  @Field(() => [ComponentInput], { description: 'In the order they are shown.' })
  components!: ComponentInput[];

  @Field(() => [EditionInput], { description: 'From the lowest rank up.' })
  editions!: EditionInput[];
}

@ObjectType({ description: 'The product is saved.' })
export class SaveProductPayload {
  @Field(() => Product, { description: 'As it is now.' })
  product!: Product;
}

const SaveProductResult = createUnionType({ name: 'SaveProductResult', description: 'The product, or why it was not saved.', types: () => [SaveProductPayload, InvalidInput, ConcurrentChange] as const });
type Result = SaveProductPayload | InvalidInput | ConcurrentChange;

/** Saves a product with its components, editions, limits and volume discounts (S1). Prices have their own date; what was sold is withdrawn, never removed. */
export async function saveProduct(useCase: UseCase, { productId, version, ...input }: SaveProductInput): Promise<Result> {
  const { em, viewer, now, language } = useCase;
  const known = productId ? await findProduct(useCase, productId) : null;
  const given = (ids: readonly (string | null | undefined)[]) => ids.flatMap((id) => id ?? []);
  await findParts(useCase, known, { editionIds: given(input.editions.map(({ editionId }) => editionId)), componentIds: given(input.components.map(({ componentId }) => componentId)) });
  await holdCatalog(useCase, known);
  const wanted = parseInput(productSchema, input, language);
  if (isRefusal(wanted)) return wanted;
  const stale = known && refuseStale({ ...known, updatedAt: known.updatedAt ?? now }, version ?? 0, { code: wanted.code, name: wanted.name, trialDays: wanted.trialDays }, language);
  if (stale) return stale;
  const stored = await contentOf(useCase, known);
  const issues = await issuesOf(useCase, wanted, stored, known);
  if (issues.length > 0) return InvalidInput.of(issues, language);

  const before = known && summaryOf(known, stored.editions.map(({ name }) => name), stored.components.map(({ code }) => code));
  const { code, name, trialDays, annualDiscountBasisPoints, wantsSoleAdministrator } = wanted;
  const product = known ?? em.create(Product, { id: newId(now), vendorId: viewer.vendorId, version: 0 } as never);
  Object.assign(product, { code, name, trialDays, annualDiscountBasisPoints, wantsSoleAdministrator, version: product.version + 1, updatedAt: now, updatedByName: viewer.name });
  await em.persist(product).flush();
  const components = await saveComponents(useCase, product, wanted, stored);
  await saveEditions(useCase, product, wanted, stored, components);
  recordChange(useCase, {
    action: 'catalog:update', area: 'COMPANY', tenantId: viewer.home.id, subject: { type: 'Product', id: product.id, name },
    before, after: summaryOf(product, wanted.editions.map((each) => each.name), wanted.components.map((each) => each.code)),
  });
  return Object.assign(new SaveProductPayload(), { product });
}

const summaryOf = ({ name, trialDays = null }: Product, editions: string[], components: string[]) => ({ name, trialDays, editions, components });

interface Stored {
  components: Component[];
  editions: Edition[];
  limits: EditionComponent[];
  discounts: VolumeDiscount[];
}

async function contentOf({ em }: UseCase, product: Product | null): Promise<Stored> {
  if (!product) return { components: [], editions: [], limits: [], discounts: [] };
  const components = await em.find(Component, { product: product.id }, { orderBy: { position: 'asc' } });
  const editions = await em.find(Edition, { product: product.id }, { orderBy: { rank: 'asc' } });
  const limits = await em.find(EditionComponent, { edition: { $in: editions.map(({ id }) => id) } });
  return { components, editions, limits, discounts: await em.find(VolumeDiscount, { component: { $in: components.map(({ id }) => id) } }) };
}

/** A code that another product has, and what was sold and would be gone. */
async function issuesOf({ em, viewer, language }: UseCase, wanted: ProductWritten, { components, editions }: Stored, product: Product | null): Promise<FieldIssue[]> {
  const twins = await em.count(Product, { vendorId: viewer.vendorId, code: wanted.code, ...(product && { id: { $ne: product.id } }) });
  const gone = { components: goneFrom(components, wanted.components.map(({ componentId }) => componentId)), editions: goneFrom(editions, wanted.editions.map(({ editionId }) => editionId)) };
  const isNothingGone = gone.components.length + gone.editions.length === 0;
  const sold = product && !isNothingGone ? await queryIn<{ id: string }>(em, 'select coalesce(edition_id, component_id) as id from sold_of($1)', [product.id]) : [];
  const lost = (['components', 'editions'] as const).filter((list) => gone[list].some((id) => sold.some((each) => each.id === id)));
  return [...(twins > 0 ? [FieldIssue.of(['code'], 'list.repeated', language)] : []), ...lost.map((list) => FieldIssue.of([list], 'catalog.sold', language))];
}

const goneFrom = (own: readonly { id: string }[], kept: readonly (string | null)[]): string[] => own.map(({ id }) => id).filter((id) => !kept.includes(id));

/** @returns components by their codes */
async function saveComponents({ em, now }: UseCase, product: Product, { components: wanted }: ProductWritten, { components, limits, discounts }: Stored): Promise<Map<string, Component>> {
  const gone = components.filter(({ id }) => !wanted.some(({ componentId }) => componentId === id));
  await em.remove([...discounts, ...limits.filter((limit) => gone.some(({ id }) => id === limit.component.id))]).flush();
  await em.remove(gone).flush();
  const { vendorId } = product;
  const saved = wanted.map(({ componentId, code, name, unit, isLicence, volumeDiscounts }, index) => {
    const component = components.find(({ id }) => id === componentId) ?? em.create(Component, { id: newId(now), vendorId, product: ref(product) } as never);
    Object.assign(component, { code, name: Object.assign(new LocalizedText(), name), unit, isLicence, position: index + 1 });
    em.persist(component);
    for (const { fromQuantity, basisPoints } of volumeDiscounts) em.create(VolumeDiscount, { id: newId(now), vendorId, component: ref(component), fromQuantity, basisPoints });
    return [code, component] as const;
  });
  await em.flush();
  return new Map(saved);
}

async function saveEditions({ em, now }: UseCase, product: Product, { editions: wanted }: ProductWritten, { editions, limits }: Stored, components: ReadonlyMap<string, Component>): Promise<void> {
  const gone = editions.filter(({ id }) => !wanted.some(({ editionId }) => editionId === id));
  await em.remove(limits.filter((limit) => gone.some(({ id }) => id === limit.edition.id))).flush();
  await em.remove(gone).flush();
  // Ranks change places: none of them is taken while they do.
  editions.filter((edition) => !gone.includes(edition)).forEach((edition, index) => { edition.rank = -1 - index; });
  await em.flush();
  const { vendorId } = product;
  wanted.forEach(({ editionId, code, name, limits: asked }, index) => {
    const edition = editions.find(({ id }) => id === editionId) ?? em.create(Edition, { id: newId(now), vendorId, product: ref(product) } as never);
    Object.assign(edition, { code, name, rank: index + 1 });
    em.persist(edition);
    for (const { componentCode, ...limit } of asked) {
      const component = components.get(componentCode);
      if (!component) continue;
      const known = limits.find((each) => each.edition.id === editionId && each.component.id === component.id);
      const row = known ?? em.create(EditionComponent, { id: newId(now), vendorId, edition: ref(edition), component: ref(component) } as never);
      Object.assign(row, limit, { position: component.position });
      em.persist(row);
    }
  });
  await em.flush();
}

@Resolver()
export class SaveProductResolver {
  @Mutation(() => SaveProductResult, { description: 'Saves a product of the vendor\'s catalogue (S1).' })
  saveProduct(@Arg('input', () => SaveProductInput, { description: 'What it is to be.' }) input: SaveProductInput, @Ctx() context: Context): Promise<Result> {
    return inTransaction(context, (useCase) => saveProduct(useCase, input));
  }
}
