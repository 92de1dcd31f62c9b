/** What stands around every page behind the sign-in: one file, loaded while the viewer is asked for. */
export { PageSkeleton } from '@/ui/PageSkeleton.tsx';
export { NotFound, RouteError } from '../RouteError.tsx';
export { CompanyLayout } from './CompanyLayout.tsx';
export { OwnLayout } from './OwnLayout.tsx';
export { Shell } from './Shell.tsx';
export { TenantLayout } from './TenantLayout.tsx';
