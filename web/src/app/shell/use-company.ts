import { useParams } from '@tanstack/react-router';
import { useCompanyQuery } from '@/generated/app.ts';
import type { CompanyQuery } from '@/generated/types.ts';
import { useViewer } from '@/lib/viewer.ts';

export type Company = NonNullable<CompanyQuery['tenant']>;

/** The company of the address, for the rail, the header and the tabs alike; the viewer's own where the address names none, or one out of sight. */
export function useCompany() {
  const { tenantId } = useParams({ strict: false });
  const { home } = useViewer();
  const { data, error, refetch } = useCompanyQuery({ variables: { id: tenantId ?? home.id } });
  const company = data?.tenant ?? undefined;
  const id = error && !company ? home.id : (tenantId ?? home.id);
  const isActingOn = id !== home.id;
  return {
    id,
    company,
    /** known at once for one's own company, empty while another is on its way */
    name: company?.name ?? (isActingOn ? '' : home.name),
    kind: company?.kind ?? (isActingOn ? undefined : home.kind),
    isActingOn,
    error,
    refetch,
  };
}
