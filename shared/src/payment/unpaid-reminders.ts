/** How many days after the first on which an invoice is overdue whoever owes it is reminded, each once: that day, and then ever more seldom. */
export const unpaidReminderDays = [0, 7, 14, 30, 60, 90] as const;
