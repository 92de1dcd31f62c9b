export { areaOf, areas, contactTypes, roles, type Area, type ContactType, type Role } from './role.ts';
export { includesScope, isScope, scopes, type Scope } from './scope.ts';
export { actions, isRead, matrix, type Action, type Grant, type Rule, type Standing } from './matrix.ts';
export { areaOfActor, can, grantOf, partnerAccesses, scopeWanted, seesAmounts, type Actor, type PartnerAccess, type Position } from './can.ts';
export { checkKey, rolesWithin, scopesOf, type KeyRefusal } from './key-limits.ts';
export { recordedActions, type RecordedAction } from './recorded.ts';
export { roleSummary, roleTopics, type RoleLevel, type RoleTopic } from './role-summary.ts';
