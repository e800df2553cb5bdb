import { describe, expect, it } from 'vitest';
import { tokenise } from '../text/tokens.ts';
import { CONCEPT_TABLES, CONCEPTS, conceptsIn } from './concepts.ts';

const named = (text: string): readonly (string | undefined)[] => [
  ...new Set(conceptsIn(tokenise(text)).map(({ concept }) => CONCEPTS[concept])),
];

describe('the kinds of things a text names', () => {
  it.each([
    ['a word as it stands', 'Er lag cannabis op zolder', 'cannabis'],
    ['another form of a word', 'Wij telden twaalf matrassen', 'beds'],
    ['the beginning of a longer word', 'hennepstekkerij in de schuur', 'cannabis'],
    ['the end of a longer word', 'een kweeklampenwinkel met bouwlampen', 'grow gear'],
    ['words in a row', 'Er komen mannen in en uit', 'coming and going'],
    ['words with others between them', 'Hij heeft het paspoort van haar afgepakt', 'passports taken'],
    ['an apostrophe written or not', "Ze slapen er met z'n achten", 'many people'],
    ['English', 'they sleep on bunk beds', 'beds'],
    ['a sign of haste', 'Morgenavond gaan ze het doen', 'coming day'],
  ])('are found by %s', (_, text, concept) => {
    expect(named(text)).toContain(concept);
  });

  it.each([
    ['a short word inside another', 'De boer rijdt mest uit', 'blades'],
    ['a phrase whose words stand in other sentences', 'De auto is zwart. Geld heeft hij niet.', 'laundering'],
    [
      'a phrase whose words stand far apart',
      'in het dorp waar ik woon en heel graag uit ga',
      'coming and going',
    ],
  ])('are not found by %s', (_, text, concept) => {
    expect(named(text)).not.toContain(concept);
  });

  it('stand in tables that say each thing once, in plain letters', () => {
    expect(new Set(CONCEPTS).size).toBe(CONCEPTS.length);
    for (const [name, entries] of CONCEPT_TABLES.flatMap((table) => Object.entries(table))) {
      const list = entries.split(' ');
      expect(new Set(list).size, name).toBe(list.length);
      for (const entry of list) expect(entry, name).toMatch(/^[~-]?[a-z0-9.&-]+(?:\+[a-z0-9.&-]+)*$/);
    }
  });
});
