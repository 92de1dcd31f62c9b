import { getNamedType, isObjectType, parse, type DocumentNode, type GraphQLObjectType, type GraphQLOutputType, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';

/** A column of a file: where its value lies below a row, and of which type it is. */
export interface ExportColumn {
  path: string;
  type: GraphQLOutputType;
}

export interface ExportDocument {
  document: DocumentNode;
  operation: OperationDefinitionNode;
  columns: ExportColumn[];
}

/** The query that reads a list for a file, made from the paths of its columns and the schema: nothing is named twice. */
export function exportDocument(schema: GraphQLSchema, field: string, paths: readonly string[]): ExportDocument {
  const tenant = objectNamed(schema, 'Tenant');
  const connection = tenant.getFields()[field];
  if (!connection) throw new Error(`Tenant has no ${field}`);
  const row = objectNamed(schema, getNamedType(connection.type).name.replace(/Connection$/, ''));
  const columns = paths.map((path) => ({ path, type: typeAt(row, path.split('.')) }));
  const given = connection.args.map(({ name, type }) => [name, String(type)] as const);
  const text = `query (${['$id: ID!', ...given.map(([name, type]) => `$${name}: ${type}`)].join(', ')}) {
    tenant(id: $id) { id name profile { timeZone } ${field}(${given.map(([name]) => `${name}: $${name}`).join(', ')}) { pageInfo { hasNextPage endCursor } nodes { ${columns.map(({ path, type }) => selected(path.split('.'), type)).join(' ')} } } }
  }`;
  const document = parse(text);
  const [operation] = document.definitions as [OperationDefinitionNode];
  return { document, operation, columns };
}

function typeAt(type: GraphQLObjectType, [name = '', ...rest]: readonly string[]): GraphQLOutputType {
  const field = type.getFields()[name];
  if (!field) throw new Error(`${type.name} has no ${name}`);
  const below = getNamedType(field.type);
  if (rest.length === 0) return field.type;
  if (!isObjectType(below)) throw new Error(`${type.name}.${name} is no object`);
  return typeAt(below, rest);
}

/** Fields asked for twice are merged, as GraphQL does. */
function selected([name = '', ...rest]: readonly string[], type: GraphQLOutputType): string {
  if (rest.length > 0) return `${name} { ${selected(rest, type)} }`;
  return getNamedType(type).name === 'Money' ? `${name} { minor currency }` : name;
}

function objectNamed(schema: GraphQLSchema, name: string): GraphQLObjectType {
  const type = schema.getType(name);
  if (!isObjectType(type)) throw new Error(`${name} is not an object type of the schema`);
  return type;
}
