import { Select, type SelectProps } from '@mantine/core';
import { useMemo, useState } from 'react';
import { timeZones } from './time-zones.ts';
import { useZoneName } from './use-zone-name.ts';

/** Time zones by place and offset; all four hundred are named only once somebody looks. */
export function TimeZoneSelect({ value, ...props }: Omit<SelectProps, 'data' | 'searchable' | 'onDropdownOpen'>) {
  const name = useZoneName();
  const [isOpened, setOpened] = useState(false);
  const inUse = value ?? 'UTC';
  const data = useMemo(() => {
    const zones = (isOpened ? timeZones(inUse) : [inUse]).map((zone) => ({ value: zone, label: name(zone) }));
    return zones.sort((a, b) => a.label.localeCompare(b.label));
  }, [isOpened, inUse, name]);
  return <Select data={data} searchable value={value ?? null} onDropdownOpen={() => setOpened(true)} {...props} />;
}
