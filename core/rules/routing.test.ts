import { beforeAll, describe, expect, test } from 'vitest';
import {
  certificateOf,
  organisation,
  type SmallNetwork,
  smallNetwork,
  TODAY,
} from '../vectors/small-network.ts';
import type { Organisation, Roster } from '../wire/roster.ts';
import { coversTheme, proposeRouting, type RoutingQuestion } from './routing.ts';

let net: SmallNetwork;

beforeAll(async () => {
  net = await smallNetwork();
});

/** A roster of these organisations: each with a key and a reader, unless it says otherwise. */
const rosterOf = (...organisations: readonly (Organisation & { readonly readers?: boolean })[]): Roster => {
  const [key] = net.roster.organisations.find((o) => o.code === 'GM0402')?.keys ?? [];
  const reader = certificateOf(net.people.lena, '', ['reader']);
  return {
    ...net.roster,
    organisations: organisations.map(({ readers: _, ...o }) => ({
      ...o,
      keys: o.keys.length > 0 || key === undefined ? [] : [key],
    })),
    certificates: organisations
      .filter((o) => o.readers !== false)
      .map((o, at) => ({ ...reader, id: String(at).padStart(32, '0'), organisation: o.code })),
  };
};

const MUNICIPAL = ['drugs', 'woonfraude'];
const gm = (about: Partial<Organisation> = {}) =>
  organisation('GM0402', 'municipality', { territory: ['GM0402'], primary: MUNICIPAL, ...about });
const police = (about: Partial<Organisation> = {}) =>
  organisation('PL-MN', 'police', { territory: ['GM0402', 'GM0406'], primary: ['*'], ...about });
const service = (about: Partial<Organisation> = {}) =>
  organisation('NS-FIOD', 'service', { primary: ['fraude'], info: ['drugs'], ...about });

const ask = (roster: Roster, question: Partial<RoutingQuestion> = {}) =>
  proposeRouting(
    roster,
    { theme: 'drugs.hennep', gmCode: 'GM0402', conflicts: [], today: TODAY, ...question },
    MUNICIPAL,
  );
const lines = (roster: Roster, question: Partial<RoutingQuestion> = {}) =>
  ask(roster, question).lines.map((l) => `${l.organisation} ${l.receives ?? '-'} ${l.reason}`);

describe('theme x territory x affiliation (C6)', () => {
  test('who is competent receives it, who is only informed reads along, in the roster’s order', () => {
    expect(lines(rosterOf(organisation('DESK', 'desk'), police(), gm(), service()))).toEqual([
      'PL-MN primary competent',
      'GM0402 primary competent',
      'NS-FIOD info informed',
    ]);
  });

  test('another theme or another place leaves an organisation out without a line', () => {
    const roster = rosterOf(police(), gm(), service());
    expect(lines(roster, { theme: 'cyber' })).toEqual(['PL-MN primary competent']);
    expect(lines(roster, { gmCode: 'GM0406' })).toEqual(['PL-MN primary competent', 'NS-FIOD info informed']);
    expect(lines(roster, { gmCode: 'GM9999', theme: 'cyber' })).toEqual([]);
  });

  test('competent goes before informed when an organisation is both', () => {
    expect(lines(rosterOf(service({ primary: ['drugs'] })))).toEqual(['NS-FIOD primary competent']);
  });

  test.each<[string, Partial<RoutingQuestion>, Partial<Organisation> & { readers?: boolean }, string]>([
    ['whose own people it is about', { conflicts: ['GM0402'] }, {}, 'conflict'],
    ['that joins tomorrow', {}, { affiliation: { from: '2026-11-23', until: null } }, 'not-affiliated'],
    ['that left today', {}, { affiliation: { from: '2026-01-01', until: TODAY } }, 'not-affiliated'],
    ['without a reader', {}, { readers: false }, 'no-reader'],
  ])('a municipality %s receives nothing, and the line says why', (_, question, about, reason) => {
    expect(lines(rosterOf({ ...gm(), ...about }), question)).toEqual([`GM0402 - ${reason}`]);
  });

  test('an organisation before its ceremony receives nothing, and the line says why', () => {
    const roster = rosterOf(gm());
    const bare = { ...roster, organisations: roster.organisations.map((o) => ({ ...o, keys: [] })) };
    expect(lines(bare)).toEqual(['GM0402 - no-key']);
    expect(ask(bare).missed).toEqual(['GM0402']);
  });

  test('who leaves tomorrow still receives it today', () => {
    const roster = rosterOf(gm({ affiliation: { from: TODAY, until: '2026-11-23' } }));
    expect(lines(roster)).toEqual(['GM0402 primary competent']);
  });
});

describe('a report without a place', () => {
  test('goes to who works in the whole country for its theme, and to who takes what has no place', () => {
    const national = organisation('NS-LO', 'police', { placeless: ['*'] });
    const roster = rosterOf(police(), gm(), service(), national);
    expect(lines(roster, { gmCode: null })).toEqual(['NS-FIOD info informed', 'NS-LO primary no-place']);
    expect(lines(roster)).not.toContain('NS-LO primary no-place');
  });

  test('misses nobody: no municipality would have received it', () => {
    expect(ask(rosterOf(service()), { gmCode: null }).missed).toEqual([]);
  });
});

describe('who misses it (DOMAIN 1)', () => {
  test.each<[string, () => Roster, Partial<RoutingQuestion>, readonly string[]]>([
    ['a municipality that is not in the roster', () => rosterOf(police()), {}, ['GM0402']],
    ['one that is affiliated misses nothing', () => rosterOf(gm()), {}, []],
    [
      'one whose affiliation ended',
      () => rosterOf(gm({ affiliation: { from: '2026-01-01', until: TODAY } })),
      {},
      ['GM0402'],
    ],
    ['one without a reader', () => rosterOf({ ...gm(), readers: false }), {}, ['GM0402']],
    ['one with a conflict is passed over, not missed', () => rosterOf(gm()), { conflicts: ['GM0402'] }, []],
    ['no municipality is competent for this theme', () => rosterOf(police()), { theme: 'cyber' }, []],
    [
      'an organisation of several municipalities',
      () => rosterOf(gm({ territory: ['GM0402', 'GM0406'] })),
      { gmCode: 'GM0406' },
      [],
    ],
    ['the police there does not stand in for it', () => rosterOf(police()), { gmCode: 'GM0406' }, ['GM0406']],
  ])('%s', (_, roster, question, missed) => {
    expect(ask(roster(), question).missed).toEqual(missed);
  });
});

test.each<[readonly string[], string, boolean]>([
  [['drugs'], 'drugs', true],
  [['drugs'], 'drugs.hennep', true],
  [['drugs.hennep'], 'drugs', false],
  [['drugs.hennep'], 'drugs.hennepteelt', false],
  [['drug'], 'drugs', false],
  [['*'], 'anything', true],
  [[], 'drugs', false],
])('themes %j cover %s: %j', (own, theme, covered) => {
  expect(coversTheme(own, theme)).toBe(covered);
});
