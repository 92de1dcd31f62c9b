import { useParams } from '@tanstack/react-router';
import { useCompanyQuery } from '@/generated/app.ts';
import { useViewer } from '@/lib/viewer.ts';

/** The company of the address (else the viewer's own), for the rail, the header and the tabs alike. */
export function useCompany() {
  const { tenantId } = useParams({ strict: false });
  const { home } = useViewer();
  const id = tenantId ?? home.id;
  const { data, error, refetch } = useCompanyQuery({ variables: { id } });
  const company = data?.tenant ?? undefined;
  return { id, company, error, refetch, isActingOn: id !== home.id };
}
