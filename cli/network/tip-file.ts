import { readFileSync } from 'node:fs';
import { isThemeCode } from '@seinhuis/core/reference/themes';
import { UNUSABLE_REASONS, type UnusableReason } from '@seinhuis/core/rules/tip-lifecycle';

/** A tip as a line of a JSONL file tells it, with what a desk decided about it. */
export type FileTip = {
  readonly id: string;
  readonly text: string;
  readonly theme: string;
  readonly place: { readonly gmCode: string | null; readonly name: string | null };
  readonly usable: boolean;
  readonly unusableReason: UnusableReason | null;
  readonly urgent: boolean;
  readonly safeText: string;
  readonly channel: 'web' | 'phone';
  /** Organisations whose own people the tip is about: they do not receive the report. */
  readonly conflicts?: readonly string[];
};

/** A file of tips that cannot be used, with the line that says so. */
export class TipFileError extends Error {
  constructor(line: number, reason: string) {
    super(`line ${line}: ${reason}`);
    this.name = 'TipFileError';
  }
}

const GM = /^GM\d{4}$/;

const readTip = (line: string, at: number): FileTip => {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new TipFileError(at, 'this is not JSON');
  }
  const tip = value as Record<string, unknown>;
  const text = (name: string): string => {
    const found = tip?.[name];
    if (typeof found !== 'string') throw new TipFileError(at, `"${name}" has to be a text`);
    return found;
  };
  const flag = (name: string): boolean => {
    const found = tip?.[name];
    if (typeof found !== 'boolean') throw new TipFileError(at, `"${name}" has to be true or false`);
    return found;
  };
  const place = (tip?.place ?? {}) as Record<string, unknown>;
  const gmCode = place.gm_code ?? null;
  if (gmCode !== null && !(typeof gmCode === 'string' && GM.test(gmCode)))
    throw new TipFileError(at, '"place.gm_code" has to be a code such as GM0363, or null');
  if (!isThemeCode(text('theme')))
    throw new TipFileError(at, '"theme" has to be a theme code such as drugs.hennep');
  const reason = tip?.unusable_reason ?? null;
  const usable = flag('usable');
  if (!usable && !UNUSABLE_REASONS.includes(reason as UnusableReason))
    throw new TipFileError(at, `"unusable_reason" has to be one of ${UNUSABLE_REASONS.join(', ')}`);
  if (usable && text('safe_text').trim() === '')
    throw new TipFileError(at, 'a usable tip needs a "safe_text"');
  return {
    id: text('id'),
    text: text('text'),
    theme: text('theme'),
    place: { gmCode: gmCode as string | null, name: typeof place.name === 'string' ? place.name : null },
    usable,
    unusableReason: usable ? null : (reason as UnusableReason),
    urgent: flag('urgent'),
    safeText: usable ? text('safe_text') : '',
    channel: tip.channel === 'phone' ? 'phone' : 'web',
    conflicts: Array.isArray(tip.conflicts) ? tip.conflicts.map(String) : [],
  };
};

/** The tips of a JSONL file; empty lines are passed over. Throws TipFileError naming the line. */
export const readTips = (path: string): readonly FileTip[] => {
  const tips = readFileSync(path, 'utf8')
    .split('\n')
    .map((line, at) => [line.trim(), at + 1] as const)
    .filter(([line]) => line !== '')
    .map(([line, at]) => readTip(line, at));
  if (tips.length === 0) throw new TipFileError(1, 'the file holds no tips');
  return tips;
};
