import { MikroORM, type Options, UnderscoreNamingStrategy, type Constructor } from '@mikro-orm/postgresql';
import { ReflectMetadataProvider } from '@mikro-orm/decorators/legacy';
import { Migrator } from '@mikro-orm/migrations';

/** Subscription > subscription, CompanyProfile > company_profile; `user` and `order` are quoted by the ORM. */
export function ormOptions(url: string, entities: Constructor[], more: Options = {}): Options {
  return {
    clientUrl: url,
    entities,
    metadataProvider: ReflectMetadataProvider,
    namingStrategy: UnderscoreNamingStrategy,
    extensions: [Migrator],
    ignoreUndefinedInQuery: true,
    discovery: { warnWhenNoEntities: false },
    // Foreign keys are written by hand: those within a tenant are composite, which relations cannot say.
    schemaGenerator: { createForeignKeyConstraints: false },
    ...more,
  };
}

export function createOrm(url: string, entities: Constructor[], more?: Options): Promise<MikroORM> {
  return MikroORM.init(ormOptions(url, entities, more) as never);
}
