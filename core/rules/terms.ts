// The terms of forgetting (PROTOCOL 10.5). They count backwards from what nobody may be able to read any more: a copy of
// the database and of the lockbox can be a week old, so what is forgotten on day 7 opens from no copy on day 14.

export const TERMS = {
  /** A raw tip, from the day it came, whatever became of it. */
  tipDays: 7,
  /** A raw tip, from the day it was forwarded or turned down. */
  closedTipDays: 3,
  /** A letter that nobody collects or answers; some days more by chance. */
  letterDays: 90,
  letterDaysByChance: 14,
  /** A draft that was never forwarded. */
  draftWeeks: 8,
  /** A forwarded report: what partners hold of it and the desk's own copy. */
  deliveryWeeks: 52,
  /** A line of the audit; its hash stays. The trigger of migration 0005 says the same. */
  auditDays: 730,
} as const;

/** No network may keep a forwarded report longer than this, whatever it is told. */
export const MOST_DELIVERY_WEEKS = 260;
