import { describe, expect, it } from 'vitest';
import { nearDuplicates } from './near-duplicates.ts';
import { readSource } from './source.ts';

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
