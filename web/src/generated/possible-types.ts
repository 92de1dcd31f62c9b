export const possibleTypes: Record<string, string[]> = {
  "UserError": [
    "ConcurrentChange",
    "DepthExceeded",
    "InvalidCredentials",
    "InvalidInput",
    "LinkExpired",
    "LockedField",
    "NotAnUpgrade",
    "NotRenewable",
    "OrderNotPending",
    "OrderPending",
    "QuoteExpired"
  ]
};
