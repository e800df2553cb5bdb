import type { FileTip } from '../network/tip-file.ts';

/** The steps of the chain, in their order. */
const STEPS = [
  'seal',
  'post',
  'claim',
  'open',
  'assess',
  'write',
  'send',
  'review',
  'forward',
  'read',
  'dispose',
] as const;
export type Step = (typeof STEPS)[number];

/** What became of one tip. */
export type Outcome = {
  readonly tip: FileTip;
  readonly received: boolean;
  readonly forwardedTo: readonly string[];
  readonly opened: number;
  readonly disposed: number;
  readonly missed: number;
  /** Decisions about findings in the outgoing text that stayed. */
  readonly decisions: number;
  readonly milliseconds: Partial<Record<Step, number>>;
  readonly failure: string | null;
};

/** The figures of a replay, as the last line of JSON has them. */
export type Figures = {
  readonly tips: number;
  readonly received: number;
  readonly unusable: Readonly<Record<string, number>>;
  readonly forwarded: number;
  readonly deliveries: number;
  readonly opened: number;
  readonly dispositions: number;
  readonly missed: number;
  readonly decisions: number;
  readonly reachedNobody: number;
  readonly failures: number;
  readonly millisecondsPerStep: Readonly<Record<Step, number>>;
  readonly seconds: number;
  readonly tipsPerSecond: number;
};

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const round = (value: number, digits: number): number => Number(value.toFixed(digits));

/** Adds outcomes up. A mean over the tips that came to a step; a usable tip that nobody received is counted apart. */
export const figuresOf = (outcomes: readonly Outcome[], seconds: number): Figures => {
  const whole = outcomes.filter((o) => o.failure === null);
  const unusable: Record<string, number> = {};
  for (const { tip } of whole)
    if (tip.unusableReason !== null) unusable[tip.unusableReason] = (unusable[tip.unusableReason] ?? 0) + 1;
  const mean = (step: Step): number => {
    const times = outcomes.flatMap((o) => o.milliseconds[step] ?? []);
    return times.length === 0 ? 0 : round(sum(times) / times.length, 1);
  };
  return {
    tips: outcomes.length,
    received: outcomes.filter((o) => o.received).length,
    unusable,
    forwarded: whole.filter((o) => o.forwardedTo.length > 0).length,
    deliveries: sum(whole.map((o) => o.forwardedTo.length)),
    opened: sum(whole.map((o) => o.opened)),
    dispositions: sum(whole.map((o) => o.disposed)),
    missed: sum(whole.map((o) => o.missed)),
    decisions: sum(whole.map((o) => o.decisions)),
    reachedNobody: whole.filter((o) => o.tip.usable && o.forwardedTo.length === 0).length,
    failures: outcomes.length - whole.length,
    millisecondsPerStep: Object.fromEntries(STEPS.map((step) => [step, mean(step)])) as Record<Step, number>,
    seconds: round(seconds, 1),
    tipsPerSecond: round(outcomes.length / seconds, 2),
  };
};

const line = (label: string, value: number | string): void =>
  console.log(`${label.padEnd(34)}${String(value).padStart(10)}`);

/** Prints the table for people, the failures by tip, and last one line of JSON with the same figures. */
export const printFigures = (figures: Figures, outcomes: readonly Outcome[]): void => {
  line('received', figures.received);
  line('not usable', sum(Object.values(figures.unusable)));
  for (const [reason, count] of Object.entries(figures.unusable)) line(`  ${reason}`, count);
  line('forwarded', figures.forwarded);
  line('deliveries', figures.deliveries);
  line('opened', figures.opened);
  line('dispositions', figures.dispositions);
  line('missed signals', figures.missed);
  line('findings decided', figures.decisions);
  line('usable, but reached nobody', figures.reachedNobody);
  line('failed', figures.failures);
  console.log('milliseconds a tip, by step');
  for (const step of STEPS) line(`  ${step}`, figures.millisecondsPerStep[step].toFixed(1));
  line('seconds', figures.seconds);
  line('tips a second', figures.tipsPerSecond);
  for (const { tip, failure, forwardedTo } of outcomes) {
    if (failure !== null) console.log(`failed: ${failure}`);
    else if (tip.usable && forwardedTo.length === 0) console.log(`reached nobody: ${tip.id}`);
  }
  console.log(JSON.stringify(figures));
};
