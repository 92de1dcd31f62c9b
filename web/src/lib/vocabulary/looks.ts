import {
  IconAlertCircle, IconArchive, IconBuilding, IconBuildingStore, IconCalendarPlus, IconCircleCheck, IconCircleOff, IconCircleX, IconClock, IconFlask,
  IconMailOff, IconPlayerPause, IconReplace, IconSend, IconSitemap, type Icon,
} from '@tabler/icons-react';
import type { InvoiceState, OrderState, TenantKind, TenantStatus, TransmissionState } from '@/generated/types.ts';

type Look = { icon: Icon; tone: 'good' | 'attention' | 'danger' | 'accent' | 'neutral' };

/** Icon and tone of every state, the same on every page; the words are in `words`. */
export const tenantKindLook = {
  VENDOR: { icon: IconBuildingStore, tone: 'neutral' },
  PARTNER: { icon: IconSitemap, tone: 'neutral' },
  CUSTOMER: { icon: IconBuilding, tone: 'neutral' },
} as const satisfies Record<TenantKind, Look>;

export const tenantStatusLook = {
  ACTIVE: { icon: IconCircleCheck, tone: 'good' },
  SUSPENDED: { icon: IconPlayerPause, tone: 'attention' },
  CLOSED: { icon: IconArchive, tone: 'neutral' },
} as const satisfies Record<TenantStatus, Look>;

/** `EXPIRING` and `RENEWED` are derived from the period, not stored. */
export const subscriptionLook = {
  ACTIVE: { icon: IconCircleCheck, tone: 'good' },
  EXPIRING: { icon: IconClock, tone: 'attention' },
  RENEWED: { icon: IconCalendarPlus, tone: 'accent' },
  TRIAL: { icon: IconFlask, tone: 'accent' },
  PAST_DUE: { icon: IconAlertCircle, tone: 'danger' },
  SUPERSEDED: { icon: IconReplace, tone: 'neutral' },
  EXPIRED: { icon: IconCircleOff, tone: 'neutral' },
  CANCELLED: { icon: IconCircleX, tone: 'neutral' },
  ENDED: { icon: IconArchive, tone: 'neutral' },
} as const satisfies Record<string, Look>;

export const orderStateLook = {
  PENDING_PAYMENT: { icon: IconClock, tone: 'attention' },
  ON_ACCOUNT: { icon: IconClock, tone: 'accent' },
  PAID: { icon: IconCircleCheck, tone: 'good' },
  FAILED: { icon: IconAlertCircle, tone: 'danger' },
  CANCELLED: { icon: IconCircleOff, tone: 'neutral' },
} as const satisfies Record<OrderState, Look>;

export const invoiceStateLook = {
  ISSUED: { icon: IconClock, tone: 'accent' },
  OVERDUE: { icon: IconAlertCircle, tone: 'danger' },
  PAID: { icon: IconCircleCheck, tone: 'good' },
  CREDITED: { icon: IconReplace, tone: 'neutral' },
} as const satisfies Record<InvoiceState, Look>;

export const transmissionStateLook = {
  WAITING: { icon: IconClock, tone: 'neutral' },
  SENT: { icon: IconSend, tone: 'accent' },
  DELIVERED: { icon: IconCircleCheck, tone: 'good' },
  NOT_DELIVERED: { icon: IconMailOff, tone: 'attention' },
  ACCEPTED: { icon: IconCircleCheck, tone: 'good' },
  EXPIRED: { icon: IconCircleCheck, tone: 'neutral' },
  REFUSED: { icon: IconCircleX, tone: 'danger' },
  REJECTED: { icon: IconAlertCircle, tone: 'danger' },
} as const satisfies Record<TransmissionState, Look>;
