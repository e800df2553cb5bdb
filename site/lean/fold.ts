import { type FoldedPlaces, type Tables, USUAL_DAY } from './unfold.ts';

// Folds core's tables for the sealed door, at build time: 8 kB less of the 80 that the door may weigh. Nothing is
// lost but what the door never reads (where a municipality lies on a map); a test unfolds and compares.

export const foldWords = (words: string): string => {
  let before = '';
  return words
    .split(' ')
    .map((word) => {
      let shared = 0;
      while (shared < 9 && shared < word.length - 1 && word[shared] === before[shared]) shared += 1;
      before = word;
      return `${shared}${word.slice(shared)}`;
    })
    .join('');
};

const rows = (lines: string): readonly (readonly string[])[] =>
  lines
    .trim()
    .split('\n')
    .map((line) => line.split('|'));

const foldNumbers = (numbers: readonly number[], usual: number): string =>
  numbers.map((number) => (number === usual ? '' : String(number))).join(',');

export const foldPlaces = ({ municipalities, places, postcodes }: Tables): FoldedPlaces => {
  const placesOf = new Map(rows(places).map(([gm = '', names = '']) => [gm, names]));
  const list = rows(municipalities);
  let before = 0;
  const lines = list.map(([gm = '', name = '', aliases, province, region, from = '']) => {
    const step = Number(gm) - before;
    before = Number(gm);
    const names = placesOf
      .get(gm)
      ?.split(';')
      .map((place) => (place === name ? '' : place))
      .join(';');
    const fields = [step, name, aliases, province, region, from === USUAL_DAY ? '' : from];
    return (names === undefined ? fields : [...fields, names]).join('|');
  });
  const at = new Map(list.map(([gm = ''], index) => [gm, index]));
  const runs = rows(postcodes)
    .flatMap(([gm = '', ranges = '']) =>
      ranges.split(',').map((range) => {
        const [from = 0, to = from] = range.split('-').map(Number);
        return { from, to, owner: at.get(gm) ?? 0 };
      }),
    )
    .sort((left, right) => left.from - right.from);
  return {
    municipalities: lines.join('\n'),
    gaps: foldNumbers(
      runs.map(({ from }, index) => from - (runs[index - 1]?.to ?? 999)),
      1,
    ),
    counts: foldNumbers(
      runs.map(({ from, to }) => to - from + 1),
      1,
    ),
    owners: foldNumbers(
      runs.map(({ owner }) => owner),
      0,
    ),
  };
};
