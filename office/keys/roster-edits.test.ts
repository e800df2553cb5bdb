import { beforeAll, describe, expect, it } from 'vitest';
import { organisation, type SmallNetwork, smallNetwork } from '../../core/vectors/small-network.ts';
import { applyEdits, openEdits, type RosterEdit, rosterDifferences, withEdit } from './roster-edits.ts';

const facts = ({ keys: _, ...rest }: ReturnType<typeof organisation>) => rest;

describe('what a registrar prepares', () => {
  let net: SmallNetwork;
  beforeAll(async () => {
    net = await smallNetwork();
  });

  it('keeps the keys of an organisation whose name changes', () => {
    const known = net.roster.organisations.find((o) => o.code === 'GM0402');
    const edit: RosterEdit = {
      kind: 'organisation',
      organisation: facts({ ...organisation('GM0402', 'municipality'), name: 'Anders' }),
    };
    const next = applyEdits(net.roster, [edit]).organisations.find((o) => o.code === 'GM0402');
    expect(next?.name).toBe('Anders');
    expect(next?.keys).toEqual(known?.keys);
  });

  it('replaces an earlier edit of the same thing', () => {
    const first: RosterEdit = { kind: 'end', person: net.people.lena.id, until: '2026-12-01' };
    const second: RosterEdit = { kind: 'end', person: net.people.lena.id, until: '2026-12-24' };
    expect(withEdit(withEdit([], first), second)).toEqual([second]);
  });

  it('starts from nothing for the first roster', () => {
    const edit: RosterEdit = { kind: 'organisation', organisation: facts(organisation('DESK', 'desk')) };
    expect(applyEdits(null, [edit]).organisations.map((o) => o.code)).toEqual(['DESK']);
  });

  it('tells no difference between a roster and itself', () => {
    expect(rosterDifferences(net.roster, net.roster)).toEqual([]);
  });

  it('tells who is new, who ends, what changed and which key is new', () => {
    const after = applyEdits(net.roster, [
      { kind: 'organisation', organisation: facts(organisation('NS-FIOD', 'service')) },
      { kind: 'end', person: net.people.luuk.id, until: '2026-12-01' },
      {
        kind: 'organisation',
        organisation: facts(organisation('PL-MN', 'police', { territory: ['GM0402'], primary: ['drugs'] })),
      },
    ]);
    const told = rosterDifferences(net.roster, after);
    expect(told).toContainEqual({ kind: 'organisation-new', organisation: 'NS-FIOD' });
    expect(told).toContainEqual({
      kind: 'person-ended',
      organisation: 'GM0402',
      person: net.people.luuk.id,
    });
    expect(told).toContainEqual({
      kind: 'organisation-changed',
      organisation: 'PL-MN',
      parts: ['themes', 'terms'],
    });
    expect(told).toHaveLength(3);
  });

  it('tells a person or organisation that vanished, so that nobody signs it away unseen (A8)', () => {
    const { organisations, certificates } = net.roster;
    const after = {
      organisations: organisations.filter((o) => o.code !== 'PL-MN'),
      certificates: certificates.filter((c) => c.id !== net.people.pia.id),
    };
    expect(rosterDifferences(net.roster, after)).toEqual([
      { kind: 'organisation-gone', organisation: 'PL-MN' },
      { kind: 'person-ended', organisation: 'PL-MN', person: net.people.pia.id },
    ]);
  });

  it('lets go of edits that a colleague published in the meantime', () => {
    const facts = ({ keys: _, ...rest }: (typeof net.roster.organisations)[number]) => rest;
    const [known] = net.roster.organisations;
    const [certificate] = net.roster.certificates;
    if (known === undefined || certificate === undefined) throw new Error('the sample roster is empty');
    const { from, until, ...rest } = certificate;
    const ending = { kind: 'end', person: net.people.luuk.id, until: '2026-12-01' } as const;
    const edits = [
      { kind: 'organisation', organisation: facts(known) },
      { kind: 'certify', certificate: { until, from, ...rest } },
      ending,
    ] as const;
    expect(openEdits(net.roster, edits)).toEqual([ending]);
  });
});
