/** Hand-written: what entities cannot say. */
export const tree = String.raw`
-- What lies below one's own company is mostly what is asked for: it needs no look at the company for each row.
alter policy subtree on tenant_ancestor using (ancestor_id = (select nullif(current_setting('app.home', true), '')::uuid as "nullif") or (select true from tenant o where o.id = ancestor_id));
`;
