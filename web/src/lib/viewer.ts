import { createContext, useContext } from 'react';
import type { ViewerQuery } from '@/generated/types.ts';

export type Viewer = NonNullable<ViewerQuery['viewer']>;

export const ViewerContext = createContext<Viewer | null>(null);

/** Who is signed in. Only pages behind the sign-in may ask. */
export function useViewer(): Viewer {
  const viewer = useContext(ViewerContext);
  if (!viewer) throw new Error('useViewer stands outside the signed-in shell');
  return viewer;
}

/** Whether this page acts on a company other than the viewer's own. */
export function useIsActingOn(tenantId: string | undefined): boolean {
  const { home } = useViewer();
  return tenantId !== undefined && tenantId !== home.id;
}

/** Who sells, and whose eyes read: what a receipt says besides its figures. */
export type Parties = { vendorName: string; vendorCountry: string; readerName: string };

/** Given where nobody need be signed in. */
export const PartiesContext = createContext<Parties | null>(null);

export function useParties(): Parties {
  const given = useContext(PartiesContext);
  const viewer = useContext(ViewerContext);
  if (given) return given;
  if (!viewer) throw new Error('useParties stands outside the signed-in shell, and nobody gave them');
  return { vendorName: viewer.vendorName, vendorCountry: viewer.vendorCountry, readerName: viewer.home.name };
}
