// Which tips are alike, told from their likenesses (PROTOCOL 6.6) without their texts. A likeness proposes; whoever closes
// tips has read what differs between them.

/** How many numbers a likeness has: two texts are as alike as the share of numbers that agree, give or take 0.09. */
export const LIKENESS_NUMBERS = 128;

/**
 * `words`: numbers to compare by. `unreadable`: opens for nobody. `alone`: compared with nothing, an answer to a
 * letter for one, which belongs to what was asked.
 */
export const LIKENESS_KINDS = ['alone', 'words', 'unreadable'] as const;
export type LikenessKind = (typeof LIKENESS_KINDS)[number];

export type Likeness = { readonly kind: LikenessKind; readonly numbers: Uint16Array };

/** A likeness as it is stored: a box of 24 bytes before and 16 after, one byte of kind, two bytes a number. */
export const LIKENESS_BYTES = 24 + 1 + 2 * LIKENESS_NUMBERS + 16;

/** From here on two tips are shown as alike. Wrongly alike costs a look; wrongly apart costs a reading. */
export const ALIKE = 0.5;

/** How alike two are, from 0 to 1. */
export const alikeness = (one: Likeness, other: Likeness): number => {
  if (one.kind === 'alone' || one.kind !== other.kind) return 0;
  if (one.kind === 'unreadable') return 1;
  let same = 0;
  for (let at = 0; at < LIKENESS_NUMBERS; at += 1) if (one.numbers[at] === other.numbers[at]) same += 1;
  return same / LIKENESS_NUMBERS;
};

const MOST_APART = LIKENESS_NUMBERS * (1 - ALIKE);

/** Whether two are alike. Stops as soon as it is certain that they are not: most pairs are not. */
const areAlike = (one: Likeness, other: Likeness): boolean => {
  if (one.kind !== 'words' || other.kind !== 'words') return alikeness(one, other) >= ALIKE;
  let apart = 0;
  for (let at = 0; at < LIKENESS_NUMBERS; at += 1)
    if (one.numbers[at] !== other.numbers[at]) {
      apart += 1;
      if (apart > MOST_APART) return false;
    }
  return true;
};

export type Compared = { readonly id: string; readonly epoch: number; readonly likeness: Likeness };

/** Tips that are alike, the one that most are like first; `kind` says whether there are words to compare. */
export type AlikeGroup = { readonly kind: 'words' | 'unreadable'; readonly tips: readonly string[] };

/** Likenesses of different generations of the key say nothing of each other. */
const sameText = ({ epoch, likeness }: Compared): string =>
  `${epoch}/${likeness.kind}/${likeness.kind === 'unreadable' ? '' : likeness.numbers.join(' ')}`;

/**
 * Groups of at least two. Every member is like the first one itself: there is no chain of small steps along which a
 * different one could come in. The largest group is taken first; a tip is in one group.
 */
export const alikeGroups = (compared: readonly Compared[]): readonly AlikeGroup[] => {
  const byId = compared.filter(({ likeness }) => likeness.kind !== 'alone').toSorted(byIdOf);
  // A flood of one text is one stack: only different stacks are compared with each other.
  const stacks = [...Map.groupBy(byId, sameText).values()];
  const near: number[][] = stacks.map((_, at) => [at]);
  for (let one = 0; one < stacks.length; one += 1)
    for (let other = one + 1; other < stacks.length; other += 1) {
      const [a, b] = [stacks[one]?.[0], stacks[other]?.[0]];
      if (a === undefined || b === undefined || a.epoch !== b.epoch) continue;
      if (!areAlike(a.likeness, b.likeness)) continue;
      near[one]?.push(other);
      near[other]?.push(one);
    }
  const sizeOf = (at: number, left: ReadonlySet<number>): number =>
    (near[at] ?? []).reduce((sum, other) => sum + (left.has(other) ? (stacks[other]?.length ?? 0) : 0), 0);
  const left = new Set(stacks.keys());
  const groups: AlikeGroup[] = [];
  while (left.size > 0) {
    let [centre = 0] = left;
    let size = sizeOf(centre, left);
    for (const at of left) {
      const its = sizeOf(at, left);
      const larger =
        its > size || (its === size && (stacks[at]?.length ?? 0) > (stacks[centre]?.length ?? 0));
      if (larger) [centre, size] = [at, its];
    }
    const members = [centre, ...(near[centre] ?? []).filter((at) => at !== centre && left.has(at))];
    for (const at of members) left.delete(at);
    const tips = members.flatMap((at) => stacks[at] ?? []);
    const kind = tips[0]?.likeness.kind === 'unreadable' ? 'unreadable' : 'words';
    if (tips.length > 1) groups.push({ kind, tips: tips.map(({ id }) => id) });
  }
  return groups;
};

const byIdOf = (a: Compared, b: Compared): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
