/** Hand-written: what entities cannot say. */
export const before = String.raw`
-- What the tables need before they exist.
create sequence tenant_node;
`;
