import { describe, expect, it } from 'vitest';
import { municipalitiesOn } from '../../core/reference/municipalities.ts';
import { organisation } from '../../core/vectors/small-network.ts';
import { coverageOf } from './coverage-of.ts';
import { handleFrom } from './handle.ts';
import {
  newOrganisation,
  offeredOf,
  readTerms,
  readTerritory,
  readThemes,
  termLines,
} from './new-organisation.ts';
import { type Person, stateOf } from './person-state.ts';

const TODAY = '2026-11-22';

describe('a new organisation', () => {
  it('has the territory and themes of its kind', () => {
    const alkmaar = newOrganisation('municipality', 'GM0361', 'Alkmaar', TODAY);
    expect(alkmaar).toMatchObject({ name: 'Gemeente Alkmaar', territory: ['GM0361'], kind: 'municipality' });
    expect(alkmaar.primary).toContain('drugs');
    const police = newOrganisation('police', 'PE04', 'Noord-Holland', TODAY);
    expect(police.territory).toContain('GM0361');
    expect(newOrganisation('service', 'NS-FIOD', 'FIOD', TODAY).territory).toBe('NL');
  });

  it('is offered from the tables of facts: 342 municipalities, ten police units', () => {
    expect(offeredOf('municipality', TODAY)).toHaveLength(342);
    expect(offeredOf('police', TODAY)).toHaveLength(10);
  });

  it('takes terms of main themes between the floor and the ceiling, each theme once', () => {
    const terms = [
      { theme: '*', weeks: 26 },
      { theme: 'drugs', weeks: 13 },
    ];
    expect(readTerms('* 26\n drugs: 13\n')).toEqual(terms);
    expect(readTerms(termLines(terms))).toEqual(terms);
    expect(readTerms('')).toEqual([]);
    for (const bad of ['drugs', 'drugs 3', 'drugs 261', 'drugs.hennep 13', 'drugs 13 14', 'drugs 1e1', 'x 9'])
      expect(readTerms(bad), bad).toBeNull();
    expect(readTerms('drugs 13\ndrugs 14')).toBeNull();
  });

  it('takes only themes and municipalities that exist', () => {
    expect(readThemes('drugs\nfraude.zorg')).toEqual(['drugs', 'fraude.zorg']);
    expect(readThemes('drugs\nvandalisme')).toBeNull();
    expect(readTerritory('nl', TODAY)).toBe('NL');
    expect(readTerritory('GM0361 GM0373', TODAY)).toEqual(['GM0361', 'GM0373']);
    expect(readTerritory('GM9999', TODAY)).toBeNull();
    expect(readTerritory('', TODAY)).toBeNull();
  });
});

describe('a person', () => {
  const person = (other: Partial<Person> = {}): Person => ({
    id: 'p',
    name: 'P',
    handle: 'p',
    organisation: 'GM0361',
    roles: ['reader'],
    joined: true,
    removed: false,
    signing: 's',
    recipient: 'r',
    ...other,
  });
  const certified = (signing: string, until: string | null = null) => ({
    organisations: [],
    certificates: [
      {
        id: 'p',
        organisation: 'GM0361',
        roles: ['reader' as const],
        signing,
        recipient: 'r',
        from: TODAY,
        until,
      },
    ],
  });
  const none = { organisations: [], certificates: [] };

  it('goes from invited through compared to the roster', () => {
    expect(stateOf(person({ joined: false }), null, none)).toBe('invited');
    expect(stateOf(person(), null, none)).toBe('joined');
    expect(stateOf(person(), null, certified('s'))).toBe('prepared');
    expect(stateOf(person(), certified('s'), certified('s'))).toBe('certified');
    expect(stateOf(person(), certified('s', TODAY), none)).toBe('ended');
    expect(stateOf(person({ removed: true }), certified('s'), none)).toBe('removed');
  });

  it('is compared again when the switchboard shows another key than the roster (A3)', () => {
    expect(stateOf(person({ signing: 'other' }), certified('s'), certified('s'))).toBe('joined');
  });

  it.each([
    ['Jan de Bakker', 'j.bakker'],
    ['Zoë van den Brink-Smit', 'z.brink-smit'],
    ['Ömer', 'omer'],
    ['', ''],
  ])('called %s gets the sign-in name %s', (name, handle) => {
    expect(handleFrom(name)).toBe(handle);
  });
});

describe('coverage', () => {
  it('says of every municipality whether it is affiliated and what it missed by month', () => {
    const rows = coverageOf(
      municipalitiesOn(TODAY),
      [
        organisation('GM0361', 'municipality', { territory: ['GM0361'] }),
        organisation('GM0392', 'municipality', {
          territory: ['GM0392'],
          affiliation: { from: '2027-01-01', until: null },
        }),
        organisation('GM0383', 'municipality', {
          territory: ['GM0383'],
          affiliation: { from: '2025-01-01', until: TODAY },
        }),
      ],
      [
        { month: '2026-10', gmCode: 'GM0373', theme: 'drugs', count: 2 },
        { month: '2026-11', gmCode: 'GM0373', theme: 'fraude', count: 1 },
        { month: '2026-11', gmCode: 'GM0373', theme: 'drugs', count: 1 },
      ],
      TODAY,
    );
    const row = (code: string) => rows.find((r) => r.municipality.code === code);
    expect(rows).toHaveLength(342);
    expect(row('GM0361')?.state).toBe('keyless');
    expect(row('GM0392')?.state).toBe('soon');
    expect(row('GM0383')?.state).toBe('no');
    expect(row('GM0373')).toMatchObject({
      state: 'no',
      missed: 4,
      months: [
        ['2026-11', 2],
        ['2026-10', 2],
      ],
    });
  });
});
