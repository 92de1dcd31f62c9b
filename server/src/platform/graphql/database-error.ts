/** PostgreSQL's code of what went wrong (its appendix "Error Codes"), under whatever the ORM and GraphQL have wrapped around it. */
export function sqlStateOf(error: unknown): string | undefined {
  for (let inner = error; inner instanceof Error; inner = inner.cause) {
    const { code } = inner as { code?: unknown };
    if (typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code)) return code;
  }
  return undefined;
}

/** A row that the session saw and then wrote to had left its sight in between: somebody changed who sees it (P6, T5). */
export const isOutOfSight = (error: unknown): boolean => sqlStateOf(error) === '42501' && error instanceof Error && error.message.includes('row-level security');
