export { IdentityProvider } from './identity-provider.entity.ts';
export { Identity, IdentityProviderSecret } from './identity-secrets.entity.ts';
export { signOnRoutes } from './sign-on-routes.ts';
