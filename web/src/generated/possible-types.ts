export const possibleTypes: Record<string, string[]> = {
  "UserError": [
    "AlreadyRequested",
    "AlreadyUser",
    "ChangeOutdated",
    "ConcurrentChange",
    "DepthExceeded",
    "EmailChangeOver",
    "ImportHasWrongRows",
    "ImportNotReady",
    "InvalidCredentials",
    "InvalidInput",
    "LastAdmin",
    "LinkExpired",
    "LockedField",
    "MailNotFailed",
    "NotAnUpgrade",
    "NotRenewable",
    "NothingToImport",
    "OrderNotPending",
    "OrderPending",
    "QuoteExpired",
    "StillBlocked",
    "TicketNotOpen",
    "WrongPassword"
  ]
};
