import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { type Context } from '../../platform/graphql/context.ts';
import { inTransaction, type UseCase } from '../../platform/graphql/use-case.ts';
import { recordChange } from '../audit/index.ts';
import { findEdition, findProduct, holdCatalog } from './find-product.ts';
import { type Edition, Product } from './product.entity.ts';

@InputType({ description: 'Whether a product is sold.' })
export class SetProductOnSaleInput {
  @Field(() => ID, { description: 'The product.' })
  productId!: string;

  @Field(() => Boolean, { description: 'False withdraws it from sale: whoever has it goes on.' })
  isOnSale!: boolean;
}

@InputType({ description: 'Whether an edition is sold.' })
export class SetEditionOnSaleInput {
  @Field(() => ID, { description: 'The edition.' })
  editionId!: string;

  @Field(() => Boolean, { description: 'False withdraws it from sale: whoever has it goes on.' })
  isOnSale!: boolean;
}

@ObjectType({ description: 'It is, or is not, sold from now on.' })
export class SetOnSalePayload {
  @Field(() => Product, { description: 'The product, with its editions.' })
  product!: Product;
}

/** Withdraws a product from sale, or sells it again (S1). */
export async function setProductOnSale(useCase: UseCase, { productId, isOnSale }: SetProductOnSaleInput): Promise<SetOnSalePayload> {
  const product = await findProduct(useCase, productId);
  await holdCatalog(useCase, product);
  putOnSale(useCase, product, isOnSale, { type: 'Product', id: product.id, name: product.name });
  return Object.assign(new SetOnSalePayload(), { product });
}

/** The same for one edition. */
export async function setEditionOnSale(useCase: UseCase, { editionId, isOnSale }: SetEditionOnSaleInput): Promise<SetOnSalePayload> {
  const { edition, product } = await findEdition(useCase, editionId);
  await holdCatalog(useCase, product);
  await useCase.em.refresh(edition);
  putOnSale(useCase, edition, isOnSale, { type: 'Edition', id: edition.id, name: `${product.name} ${edition.name}` });
  return Object.assign(new SetOnSalePayload(), { product });
}

function putOnSale(useCase: UseCase, sold: Product | Edition, isOnSale: boolean, subject: { type: string; id: string; name: string }): void {
  const { viewer, now } = useCase;
  const withdrawn = sold.withdrawnAt != null;
  if (withdrawn === !isOnSale) return;
  sold.withdrawnAt = isOnSale ? null : now;
  recordChange(useCase, { action: 'catalog:update', area: 'COMPANY', tenantId: viewer.home.id, subject, before: { withdrawn }, after: { withdrawn: !isOnSale } });
}

@Resolver()
export class SetOnSaleResolver {
  @Mutation(() => SetOnSalePayload, { description: 'Withdraws a product from sale, or sells it again (S1).' })
  setProductOnSale(@Arg('input', () => SetProductOnSaleInput, { description: 'Which, and whether.' }) input: SetProductOnSaleInput, @Ctx() context: Context): Promise<SetOnSalePayload> {
    return inTransaction(context, (useCase) => setProductOnSale(useCase, input));
  }

  @Mutation(() => SetOnSalePayload, { description: 'Withdraws an edition from sale, or sells it again (S1).' })
  setEditionOnSale(@Arg('input', () => SetEditionOnSaleInput, { description: 'Which, and whether.' }) input: SetEditionOnSaleInput, @Ctx() context: Context): Promise<SetOnSalePayload> {
    return inTransaction(context, (useCase) => setEditionOnSale(useCase, input));
  }
}
