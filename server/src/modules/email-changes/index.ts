export { cancelPending } from './cancel-pending.ts';
export { EmailChange } from './email-change.entity.ts';
export { startEmailChange } from './start-email-change.ts';
