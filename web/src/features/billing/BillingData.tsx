import { useState } from 'react';
import type { BillingQuery } from '@/generated/types.ts';
import { BillingDataForm } from './BillingDataForm.tsx';
import { BillingDataRead } from './BillingDataRead.tsx';

type Tenant = NonNullable<BillingQuery['tenant']>;
export type Props = { tenant: Tenant; account: NonNullable<Tenant['billingAccount']>; profile: NonNullable<Tenant['profile']> };

/** What invoices say: read, then edited in the same grid without anything moving. */
export function BillingData(props: Props) {
  const [isEditing, setEditing] = useState(false);
  return isEditing ? <BillingDataForm {...props} onDone={() => setEditing(false)} /> : <BillingDataRead {...props} onEdit={() => setEditing(true)} />;
}
