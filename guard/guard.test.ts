import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guardLine, guardLines } from './cli.ts';
import { guard } from './guard.ts';

const TIP =
  'Mijn zwager Dennis Rikhof uit Assen (06-12345678) verkoopt elke dinsdagavond rond elf wiet vanuit een witte Opel met kenteken VTR-41-X. Hij heeft mij zelf verteld waar het ligt.';

/** Pieces that break offsets: emoji, right-to-left text, zero-width characters, look-alikes, HTML, combining marks. */
const PIECES = fc.constantFrom(
  '👮🏽‍♀️',
  '🔥',
  'مرحبا',
  'שלום',
  '\u200b',
  '\u200d',
  '\u202e',
  'mіјn zwаger',
  '<b>mijn</b> baas',
  '&nbsp;',
  'e\u0301\u0301',
  '𝐦𝐢𝐣𝐧 𝐞𝐱',
  'ＡＢ',
  '\n\n',
  ' ',
  'ik werk bij',
  'Jan de Vries',
  '06 12345678',
  'NL91 ABNA 0417 1643 00',
  "m'n buurman",
  '\ud83d',
  'kenteken VT-12-34',
  '"',
  '<',
  '[[',
);

function aligned(text: string): void {
  const { findings, entities, themeWords } = guard(text);
  for (const { start, end } of [...findings, ...entities, ...themeWords]) {
    expect(start).toBeGreaterThanOrEqual(0);
    expect(end).toBeLessThanOrEqual(text.length);
    expect(text.slice(start, end).trim()).not.toBe('');
  }
}

describe('the guard', () => {
  it('sees the relation, the name, the number, the plate and the time of a tip', () => {
    const { findings, entities, place } = guard(TIP);
    expect(findings.map(({ start, end, kind }) => `${kind} ${TIP.slice(start, end)}`)).toContain(
      'relation Mijn zwager',
    );
    const values = entities.map(({ kind, value }) => `${kind} ${value}`);
    expect(values).toContain('person Dennis Rikhof');
    expect(values).toContain('phone +31612345678');
    expect(values).toContain('plate VTR41X');
    expect(values).toContain('time FREQ=WEEKLY;INTERVAL=1;BYDAY=TU;PART=evening;AT=23:00');
    expect(place).toEqual({ gm_code: 'GM0106', name: 'Assen' });
  });

  it.each([
    ['Mijn buurman heeft wapens in de schuur. Met vriendelijke groet,\nAnneke de Vries', 'Anneke de Vries'],
    ['Ik ben Wilma Terpstra. De buurman heeft wapens in de schuur.', 'Wilma Terpstra'],
    ['de buurman heeft wapens in zijn schuur. groetjes wilma', 'wilma'],
    ['My neighbour keeps guns in the shed. Regards, Sarah Peters', 'Sarah Peters'],
  ])('sees the own name of whoever writes: %j', (text, name) => {
    const found = guard(text).findings.filter(({ start, end }) => text.slice(start, end).includes(name));
    expect(found.map(({ kind }) => kind)).toEqual(['self-name']);
  });

  it('leaves the name of somebody who is greeted to the entities', () => {
    const text = 'Iedere avond komt er een man bij de loods. Doe de groeten aan Anneke de Vries.';
    expect(guard(text).findings.filter(({ kind }) => kind === 'self-name')).toEqual([]);
  });

  it('cuts a long finding where a rule says what has to go', () => {
    const text =
      'Mijn zwager Piet verkoopt wiet vanuit zijn schuur en ik heb dat zelf gezien toen ik er was.';
    const found = guard(text).findings.map(({ start, end }) => text.slice(start, end));
    expect(found).toContain('Mijn zwager');
  });

  it('gives reason, ladder step and circle with every finding', () => {
    for (const { reason, step, circle } of guard(TIP).findings) {
      expect(reason).toMatch(/\.$/);
      expect(step).toBeTruthy();
      expect([1, 2, 3, 4]).toContain(circle);
    }
    expect(guard(TIP, { lang: 'en' }).findings[0]?.reason).toMatch(
      /^(Whoever|This|These|Hardly|With|Few|Only)/,
    );
  });

  it('keeps every offset on the original text, whatever stands in it', () => {
    fc.assert(
      fc.property(
        fc.array(PIECES, { maxLength: 30 }).map((pieces) => pieces.join(' ')),
        aligned,
      ),
      { numRuns: 150, seed: 1 },
    );
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), aligned), { numRuns: 100, seed: 2 });
  });

  it('sees through look-alike and zero-width letters', () => {
    const text = 'M\u200bіјn zw\u200bаger verkoopt wiet.';
    const relation = guard(text).findings.find(({ kind }) => kind === 'relation');
    expect(relation && text.slice(relation.start, relation.end)).toBe('M\u200bіјn zw\u200bаger');
  });

  it('gives the same answer twice', () => {
    expect(guard(TIP)).toEqual(guard(TIP));
  });

  it('has nothing to say of nothing', () => {
    expect(guard('').findings).toEqual([]);
    expect(guard(' \n ').entities).toEqual([]);
  });
});

describe('the command line', () => {
  it('gives one line for every tip, in order', async () => {
    async function* lines() {
      yield JSON.stringify({ id: 'a', text: TIP });
      yield '';
      yield '{broken';
      yield '{"id":"b"}';
    }
    const out: string[] = [];
    for await (const line of guardLines(lines())) out.push(line);
    expect(out).toHaveLength(3);
    expect(JSON.parse(out[0]!)).toMatchObject({ id: 'a', place: { gm_code: 'GM0106' } });
    expect(JSON.parse(out[1]!)).toEqual({ id: null, error: 'not-json' });
    expect(JSON.parse(out[2]!)).toEqual({ id: null, error: 'no-text' });
  });

  it('names exactly the fields of the contract', () => {
    expect(Object.keys(guardLine(JSON.stringify({ id: 'a', text: TIP })))).toEqual([
      'id',
      'identifying',
      'entities',
      'usable',
      'unusable_reason',
      'theme',
      'place',
      'urgent',
    ]);
  });
});
