/** Why a tip is not forwarded (DOMAIN 1). The codes are metadata: they are counted by month, never kept with a tip. */
export const UNUSABLE_REASONS = [
  'too-vague',
  'no-crime',
  'only-suspect',
  'emergency-112',
  'other-channel',
  'nonsense',
] as const;
export type UnusableReason = (typeof UNUSABLE_REASONS)[number];

export type TipState = 'waiting' | 'claimed' | 'closed';
export type ReportState = 'draft' | 'returned' | 'approved' | 'forwarded';
export type DeliveryState = 'sent' | 'opened' | 'withdrawn';

type Transition<State extends string> = { readonly from: readonly State[]; readonly to: State };

/** What may happen to a tip, read by the button, its disabled reason, the server's check and the docs. */
export const TIP_ACTIONS = {
  claim: { from: ['waiting'], to: 'claimed' },
  release: { from: ['claimed'], to: 'waiting' },
  read: { from: ['claimed'], to: 'claimed' },
  close: { from: ['claimed'], to: 'closed' },
} as const satisfies Record<string, Transition<TipState>>;

/**
 * What may happen to a report. A returned one is written again by its author, under the same id. What is added to a
 * forwarded one is a report of its own; when another addition went before it, it is written again although approved.
 */
export const REPORT_ACTIONS = {
  rewrite: { from: ['draft', 'returned'], to: 'draft' },
  renumber: { from: ['approved'], to: 'draft' },
  approve: { from: ['draft'], to: 'approved' },
  return: { from: ['draft'], to: 'returned' },
  forward: { from: ['approved'], to: 'forwarded' },
} as const satisfies Record<string, Transition<ReportState>>;

export const DELIVERY_ACTIONS = {
  acknowledge: { from: ['sent', 'opened'], to: 'opened' },
  dispose: { from: ['opened'], to: 'opened' },
  withdraw: { from: ['sent', 'opened'], to: 'withdrawn' },
} as const satisfies Record<string, Transition<DeliveryState>>;

/** Whether an action is open in a state. */
export const isOpen = <State extends string>(action: Transition<State>, state: State): boolean =>
  action.from.includes(state);
