import { Select, type SelectProps } from '@mantine/core';
import { countries } from '@filiera/shared/numbers';
import { useMemo } from 'react';
import { useFormat } from '@/lib/format/use-format.ts';

/** Countries by their name in the reader's language; typing finds one by name or code. */
export function CountrySelect(props: Omit<SelectProps, 'data' | 'searchable'>) {
  const format = useFormat();
  const data = useMemo(
    () => countries.map((value) => ({ value, label: format.country(value) })).sort((a, b) => a.label.localeCompare(b.label)),
    [format],
  );
  return <Select data={data} searchable {...props} />;
}
