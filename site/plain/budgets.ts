// Floods at the plain door (A7). Whoever starts the door counts, in memory and for ten minutes, as the switchboard does
// for its own routes (docs/decisions/0016): the process that reads plaintext ends within a minute, and its counts with it.

/** What of the plain door costs: reporting (a receipt, a seal), and coming back with eight words. */
export const PLAIN_BUDGETS = {
  report: { calm: 300, all: 3000, least: 20 },
  mailbox: { calm: 600, all: 6000, least: 60 },
} as const;

export type PlainAct = keyof typeof PLAIN_BUDGETS;

/** What a connection says of who asks: its other end, and what a proxy wrote into its header. Never kept. */
export type PlainArrival = {
  readonly remote: string | undefined;
  readonly forwardedFor: string | undefined;
};

/** Whether this may come in now. */
export type Admit = (act: PlainAct, arrival: PlainArrival) => boolean;
