export { BankStatement } from './bank-statement.entity.ts';
export { statementRoutes } from './receive-statement.ts';
export { StatementEntry } from './statement-entry.entity.ts';
