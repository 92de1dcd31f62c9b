import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';

/** A customer by its name as it was then; leads to it where the reader still sees it. */
export function CustomerLink({ id, name }: { id: string | undefined; name: string }) {
  return id ? <Anchor inherit renderRoot={(props) => <Link to="/t/$tenantId" params={{ tenantId: id }} {...props} />}>{name}</Anchor> : name;
}
