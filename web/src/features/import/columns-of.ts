import type { ImportPage_importFragment as Import } from '@/generated/types.ts';

export type ImportColumn = { header: string; field: string | null };

/** The columns of the file, each with what it was understood as. */
export const columnsOf = ({ columns }: Import): ImportColumn[] => (columns ?? []) as ImportColumn[];
