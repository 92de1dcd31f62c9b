import { useState } from 'react';
import { BillingDataForm } from './BillingDataForm.tsx';
import { BillingDataRead } from './BillingDataRead.tsx';
import type { BillingDataOf } from './billing-tenant.ts';

/** What invoices say: read, then edited in the same grid without anything moving. */
export function BillingData(props: BillingDataOf) {
  const [isEditing, setEditing] = useState(false);
  return isEditing ? <BillingDataForm {...props} onDone={() => setEditing(false)} /> : <BillingDataRead {...props} onEdit={() => setEditing(true)} />;
}
