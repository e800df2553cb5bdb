import { describe, expect, it } from 'vitest';
import { nearDuplicates } from './near-duplicates.ts';
import { readSource } from './source.ts';
import { readThemeTexts } from './themes.ts';

const block = (id: string, text: string): string =>
  `=== ${id}\nlang: nl\nchannel: web\ntheme: heling\nplace: GM0106 Assen\nusable: yes\nurgent: no\ncircle: 4\n--- text\n${text}\n--- safe\nIn Assen zou worden geheeld.\n`;
const TEXT =
  '[[relation/1|Mijn zwager]] {{person|Gerrit}} verkoopt in {{place|Assen}} al maanden achter elkaar fietsen zonder sleutel en zonder oplader aan iedereen die wil.';

describe('the corpus source', () => {
  it('turns mark-up into offsets that give back the marked text', () => {
    const { tips, errors } = readSource(block('x1', TEXT));
    expect(errors).toEqual([]);
    const tip = tips[0]!;
    expect(
      tip.identifying.map(({ start, end, kind, circle }) => [tip.text.slice(start, end), kind, circle]),
    ).toEqual([['Mijn zwager', 'relation', 1]]);
    expect(tip.entities.map(({ start, end }) => tip.text.slice(start, end))).toEqual(['Gerrit', 'Assen']);
  });

  it('names what is wrong without repeating the text', () => {
    const { errors } = readSource(block('x2', TEXT.replace(']]', ']').replace('person', 'persoon')));
    expect(errors.length).toBeGreaterThan(0);
    expect(JSON.stringify(errors)).not.toContain('zwager');
  });

  it('refuses a number in a hard format that is not labelled', () => {
    const { errors } = readSource(block('x3', `${TEXT} Bel 06-12345678 hierover.`));
    expect(errors.map(({ error }) => error).join()).toContain('unlabelled phone');
  });

  it('sees that another name makes no other tip', () => {
    const tips = readSource(block('x4', TEXT) + block('x5', TEXT.replace('Gerrit', 'Wouter'))).tips;
    expect(nearDuplicates(tips).map(({ a, b }) => [a, b])).toEqual([['x4', 'x5']]);
  });
});

describe('a file of theme texts', () => {
  const words = 'er staan elke nacht twee busjes met draaiende motor voor de loods te wachten';

  it('gives what each line says and skips comments', () => {
    const { texts, errors } = readThemeTexts(
      'x',
      `# made up\nheling\tno\t-\t${words}\noverig\tno\tnonsense\t${words}\n`,
    );
    expect(errors).toEqual([]);
    expect(
      texts.map(({ id, theme, usable, unusable_reason }) => [id, theme, usable, unusable_reason]),
    ).toEqual([
      ['x:2', 'heling', true, null],
      ['x:3', 'overig', false, 'nonsense'],
    ]);
  });

  it.each([
    ['unknown theme', `koffie\tno\t-\t${words}`],
    ['unknown urgent', `heling\tmaybe\t-\t${words}`],
    ['unknown reason', `heling\tno\tboring\t${words}`],
    ['emergency-112 but not urgent', `heling\tno\temergency-112\t${words}`],
    ['5 columns', `heling\tno\t-\t${words}\tmore`],
    ['2 words', 'heling\tno\t-\tte kort'],
  ])('refuses a line with %s, without repeating it', (error, line) => {
    const { texts, errors } = readThemeTexts('x', line);
    expect(texts).toEqual([]);
    expect(errors).toEqual([{ id: 'x:1', error }]);
  });

  it('may not hold one sentence twice with another name', () => {
    const other = words.replace('loods', 'schuur');
    const { texts } = readThemeTexts('x', `heling\tno\t-\t${words}\nheling\tno\t-\t${other}`);
    expect(nearDuplicates(texts).map(({ a, b }) => [a, b])).toEqual([['x:1', 'x:2']]);
  });
});
