import { beforeAll, describe, expect, it } from 'vitest';
import { type SmallNetwork, smallNetwork } from '../vectors/small-network.ts';
import {
  type AuditLine,
  auditHead,
  auditRoot,
  auditText,
  blockHashes,
  type Countersignature,
  countersign,
  NO_HEAD,
  readAuditLine,
} from '../wire/audit.ts';
import {
  checkBlock,
  checkDay,
  checkEnd,
  checkHeads,
  type Finding,
  followHeads,
  type StoredBlock,
  type StoredDay,
  type StoredLine,
} from './audit-check.ts';

const PERSON = '0123456789abcdef0123456789abcdef';
const line = (day: string, time: string | null, kind: AuditLine['kind'] = 'delivery.read'): string =>
  auditText({
    day,
    time,
    organisation: 'GM0402',
    person: PERSON,
    kind,
    objects: [PERSON],
    refused: false,
    times: 1,
  });

type Whole = StoredDay & {
  readonly blocks: readonly (StoredBlock & { readonly stored: readonly StoredLine[] })[];
};

describe('an audit', () => {
  let network: SmallNetwork;
  let days: readonly [Whole, Whole, Whole];
  beforeAll(async () => {
    network = await smallNetwork();
    days = chainOf(['2026-11-19', '2026-11-20', '2026-11-21']) as unknown as typeof days;
  });

  const blockOf = (day: string, organisation: string, texts: readonly string[]) => {
    const hashes = blockHashes({ network: network.id, day, organisation }, 'ab'.repeat(16), texts);
    const stored = texts.map((text, at) => ({ place: at + 1, line: text, hash: hashes[at + 1] ?? '' }));
    return {
      organisation,
      salt: 'ab'.repeat(16),
      lines: texts.length,
      leaf: hashes.at(-1) ?? '',
      stored,
    };
  };
  const chainOf = (
    on: readonly string[],
    texts = (day: string) => [line(day, '09:00'), line(day, '10:30'), line(day, null)],
  ) => {
    let previous = NO_HEAD;
    return on.map((day): Whole => {
      const blocks = [blockOf(day, 'DESK', texts(day)), blockOf(day, 'GM0402', texts(day))];
      const root = auditRoot(
        network.id,
        day,
        blocks.map(({ leaf }) => leaf),
      );
      previous = auditHead(network.id, day, previous, root);
      return { day, root, head: previous, blocks };
    });
  };
  const check = (
    chain: readonly Whole[],
    kept: Parameters<typeof checkHeads>[3] = { countersignatures: [], kept: [] },
  ) => [
    ...chain.flatMap((d, at): readonly Finding[] => [
      ...d.blocks.flatMap((b) => checkBlock(network.id, d.day, b, b.stored)),
      ...checkDay(network.id, chain[at - 1] ?? null, d, d.blocks),
    ]),
    ...checkHeads(network.id, network.roster, chain, kept),
    ...checkEnd(chain.at(-1)?.day ?? null, '2026-11-22'),
  ];
  /** Somebody with the rights to write changes what is stored of the second day's second block. */
  const tampered = (change: (stored: StoredLine[]) => readonly StoredLine[]): readonly Whole[] => {
    const [one, two, three] = days;
    const [desk, own] = two.blocks;
    const stored = change(structuredClone([...(own?.stored ?? [])]));
    return [one, { ...two, blocks: [desk, { ...own, stored }] } as Whole, three];
  };
  const signed = (day: StoredDay, by: 'lena' | 'pia' = 'lena', organisation = 'GM0402'): Countersignature => {
    const { id, signing } = network.people[by];
    const statement = { day: day.day, head: day.head, organisation, person: id, signed: '2026-11-22' };
    return countersign(network.id, statement, signing.secret);
  };

  it('that nobody touched gives no finding', () => {
    expect(check(days)).toEqual([]);
    expect(check(days, { countersignatures: [signed(days[1])], kept: [days[0]] })).toEqual([]);
    const printed = { day: days[1].day, head: days[1].head.slice(0, 24) };
    expect(check(days, { countersignatures: [], kept: [printed] })).toEqual([]);
  });

  const at = (what: string, place: number): Finding =>
    ({ what, day: '2026-11-20', organisation: 'GM0402', place }) as Finding;

  it('shows a changed line by its place, whatever was changed in it (C14)', () => {
    const other = (l: StoredLine | undefined) =>
      ({ ...l, line: (l?.line ?? '').replace('delivery.read', 'delivery.list') }) as StoredLine;
    expect(check(tampered(([a, b, c]) => [a, other(b), c] as StoredLine[]))).toEqual([at('changed', 2)]);
  });

  it('shows a missing line, an inserted one and two in another order (C14)', () => {
    expect(check(tampered(([a, , c]) => [a, c] as StoredLine[]))).toEqual([at('missing', 2)]);
    expect(check(tampered(([a, , c]) => [a, { ...c, place: 2 }] as StoredLine[]))).toEqual([
      at('missing', 2),
    ]);
    const extra = { place: 4, line: line('2026-11-20', '23:59'), hash: 'f'.repeat(64) };
    expect(check(tampered((lines) => [...lines, extra]))).toEqual([at('inserted', 4)]);
    const swapped = ([a, b, c]: StoredLine[]) => [{ ...b, place: 1 }, { ...a, place: 2 }, c] as StoredLine[];
    expect(check(tampered(swapped))).toEqual([at('reordered', 1)]);
  });

  it('shows a block that was written anew around its lines, and a day around its blocks (C14)', () => {
    const [one, two, three] = days;
    const own = blockOf(two.day, 'GM0402', [line(two.day, '09:00')]);
    const other = { ...own, leaf: 'f'.repeat(64) };
    expect(check([one, { ...two, blocks: [two.blocks[0], other] } as Whole, three])).toMatchObject([
      { what: 'block', organisation: 'GM0402' },
      { what: 'root' },
    ]);
    const anew = { ...two, blocks: [two.blocks[0], own] } as Whole;
    expect(check([one, anew, three])).toMatchObject([{ what: 'root', day: two.day }]);
    const root = auditRoot(
      network.id,
      two.day,
      anew.blocks.map(({ leaf }) => leaf),
    );
    expect(check([one, { ...anew, root }, three])).toMatchObject([{ what: 'head', day: two.day }]);
    const head = auditHead(network.id, two.day, one.head, root);
    expect(check([one, { ...anew, root, head }, three])).toMatchObject([{ what: 'head', day: three.day }]);
  });

  it('that was rewritten from a day on, every hash anew, differs from heads that others signed or kept (C14)', () => {
    const forged = chainOf(
      days.map(({ day }) => day),
      (day) => [line(day, '09:00')],
    );
    expect(check(forged)).toEqual([]);
    expect(check(forged, { countersignatures: [signed(days[1])], kept: [days[2]] })).toMatchObject([
      { what: 'countersignature', day: '2026-11-20', organisation: 'GM0402' },
      { what: 'kept', day: '2026-11-21' },
    ]);
  });

  it('whose end was cut off differs from what others have of it, and a missing day shows by itself (C14)', () => {
    const cut = days.slice(0, 2);
    expect(check(cut, { countersignatures: [signed(days[2])], kept: [days[2]] })).toMatchObject([
      { what: 'truncated', day: '2026-11-21', organisation: 'GM0402' },
      { what: 'truncated', day: '2026-11-21' },
    ]);
    expect(check(days.slice(0, 1))).toMatchObject([{ what: 'behind', day: '2026-11-19' }]);
    expect(check([days[0], days[2]])).toMatchObject([{ what: 'gap' }, { what: 'head' }]);
  });

  it('takes no countersignature for another organisation, of a stranger, or over another head (C14)', () => {
    const good = signed(days[1]);
    for (const bad of [
      signed(days[1], 'pia'),
      { ...good, person: PERSON },
      { ...good, head: days[2].head },
      { ...good, day: days[2].day },
      { ...good, signed: '2020-01-01' },
    ])
      expect(check(days, { countersignatures: [bad], kept: [] })).toMatchObject([{ what: 'unknown-signer' }]);
  });

  it('holds only lines in their one form', () => {
    const text = line('2026-11-20', null);
    expect(auditText(readAuditLine(text) as AuditLine)).toBe(text);
    for (const bad of [
      `${text} `,
      text.replace('delivery.read', 'anything'),
      text.replace('"times":1', '"times":0'),
      text.replace('"time":null', '"time":"24:00"'),
      text.replace('"refused"', '"note":"x","refused"'),
      text.replace(`["${PERSON}"]`, '["a sentence somebody wrote"]'),
    ])
      expect(readAuditLine(bad)).toBeNull();
  });

  describe('as a client follows it', () => {
    const shown = (chain: readonly StoredDay[]) => chain.map(({ day, root, head }) => ({ day, root, head }));
    const head = (day: StoredDay) => ({ day: day.day, head: day.head });

    it('goes on from the head that it kept, or from the first it sees', () => {
      expect(followHeads(network.id, null, shown(days), '2026-11-22')).toMatchObject({ ok: true });
      expect(followHeads(network.id, head(days[1]), shown(days.slice(1)), '2026-11-22')).toEqual({
        ok: true,
        heads: [head(days[1]), head(days[2])],
      });
    });

    it('is refused when it has a head of a day that is not over', () => {
      expect(followHeads(network.id, null, shown(days), '2026-11-21')).toMatchObject({
        ok: false,
        reason: 'broken',
        day: '2026-11-21',
      });
    });

    it('is refused when it was rewritten, shortened, or does not follow day by day (C14)', () => {
      const forged = chainOf(
        days.map(({ day }) => day),
        () => [],
      );
      const from = (chain: readonly Whole[]) =>
        followHeads(network.id, head(days[1]), shown(chain), '2026-11-22');
      expect(from(forged.slice(1))).toMatchObject({ ok: false, reason: 'rewritten', day: '2026-11-20' });
      expect(from(days.slice(0, 1))).toMatchObject({ ok: false, reason: 'shortened' });
      expect(from([])).toMatchObject({ ok: false, reason: 'shortened' });
      expect(from([days[1], forged[2] as Whole])).toMatchObject({
        ok: false,
        reason: 'broken',
        day: '2026-11-21',
      });
    });
  });
});
