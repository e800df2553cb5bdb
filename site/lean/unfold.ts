// Undoes fold.ts in the browser: the same tables as in core, from fewer bytes. Runs once, when the sealing code loads.

/** Words in order, each as the number of letters it shares with the one before and the rest: `0aak2n` is aak, aan. */
export const unfoldWords = (folded: string): string => {
  let word = '';
  return folded.replace(/(\d)([a-z]+)/g, (_, shared: string, rest: string, at: number) => {
    word = word.slice(0, Number(shared)) + rest;
    return at === 0 ? word : ` ${word}`;
  });
};

export type FoldedPlaces = {
  /** Per municipality: step in the code, name, aliases, province, safety region, valid from, places; own name is empty. */
  readonly municipalities: string;
  /** Runs of postcodes in order: distance from the last run, how many, and the municipality by its place in the list. */
  readonly gaps: string;
  readonly counts: string;
  readonly owners: string;
};
export type Tables = { readonly municipalities: string; readonly places: string; readonly postcodes: string };

const FIRST_POSTCODE = 999;
/** Most municipalities are older than the table; their day is left out. */
export const USUAL_DAY = '1970-01-01';

const numbers = (folded: string, usual: number): readonly number[] =>
  folded.split(',').map((digits) => (digits === '' ? usual : Number(digits)));

const block = (lines: readonly string[]): string => `\n${lines.join('\n')}\n`;

export const unfoldPlaces = (folded: FoldedPlaces): Tables => {
  let code = 0;
  const municipalities: string[] = [];
  const places: string[] = [];
  const codes: string[] = [];
  for (const line of folded.municipalities.split('\n')) {
    const [step, name = '', aliases, province, region, from, names] = line.split('|');
    code += Number(step);
    const gm = String(code).padStart(4, '0');
    codes.push(gm);
    municipalities.push([gm, name, aliases, province, region, from || USUAL_DAY].join('|'));
    if (names !== undefined)
      places.push(
        `${gm}|${names
          .split(';')
          .map((place) => place || name)
          .join(';')}`,
      );
  }
  const ranges = codes.map((): string[] => []);
  const [gaps, counts, owners] = [
    numbers(folded.gaps, 1),
    numbers(folded.counts, 1),
    numbers(folded.owners, 0),
  ];
  let last = FIRST_POSTCODE;
  for (const [at, gap] of gaps.entries()) {
    const from = last + gap;
    last = from + (counts[at] ?? 1) - 1;
    ranges[owners[at] ?? 0]?.push(from === last ? `${from}` : `${from}-${last}`);
  }
  return {
    municipalities: block(municipalities),
    places: block(places),
    postcodes: block(
      codes.flatMap((gm, at) => (ranges[at]?.length ? [`${gm}|${ranges[at]?.join(',')}`] : [])),
    ),
  };
};
