import { beforeAll, describe, expect, test } from 'vitest';
import { sign } from './crypto/sign.ts';
import { makeId } from './ids.ts';
import { sealDelivery } from './operator.ts';
import { openDelivery, signDisposition } from './reader.ts';
import { contextOf } from './staff.ts';
import { readDisposition } from './switchboard.ts';
import { seededRandom } from './vectors/seeded-random.ts';
import { certificateOf, type Name, type SmallNetwork, smallNetwork, TODAY } from './vectors/small-network.ts';
import { draftBy, REPORT, ROUTE, reviewBy } from './vectors/small-report.ts';
import type { Delivery } from './wire/report.ts';
import type { Roster } from './wire/roster.ts';
import { sealSigned } from './wire/sealed-text.ts';
import { reportParts } from './wire/signed-report.ts';

// What a partner accepts, and everything that a lying server (A3), a bad reader (A5) or a bad operator (A6) can try.

const random = seededRandom('reader');
const inbox = () => net.held('GM0402', 'inbox');
let net: SmallNetwork;

beforeAll(async () => {
  net = await smallNetwork();
});

describe('a partner accepts nothing without two different certified people (C7, C13)', () => {
  /** A delivery as anybody with a certified key can seal it: any author, any reviewer, any context. */
  const forge = async (
    by: Name,
    change: Partial<Delivery> = {},
    about: { readonly to?: string; readonly object?: string; readonly roster?: Roster } = {},
  ) => {
    const draft = await draftBy(net, 'olga');
    const review = await reviewBy(net, 'rita', draft);
    const desk = net.desk(by);
    const context = contextOf(desk, {
      kind: 'delivery',
      to: about.to ?? 'org/GM0402/inbox/1',
      object: about.object ?? REPORT.id,
    });
    const body: Delivery = {
      format: 1,
      kind: 'delivery',
      report: draft.draft.report,
      role: 'primary',
      author: { person: draft.author, signature: draft.draft.authorSignature, day: TODAY },
      reviewer: { person: review.reviewer, signature: review.review.signature ?? '', day: TODAY },
      outcomeWords: 'een twee drie vier vijf zes',
      ...change,
    };
    const recipient = net.roster.organisations.find((o) => o.code === 'GM0402')?.keys[0]?.key ?? '';
    const envelope = await sealSigned(net.id, context, body, desk.keys.signing.secret, recipient);
    const reader = net.desk('lena', about.roster);
    return openDelivery(reader, inbox(), context.envelope, envelope);
  };
  const signs = (name: Name, label: 'report' | 'review', text: string, id: string = REPORT.id) => ({
    person: net.people[name].id,
    signature: sign(net.people[name].signing.secret, label, ...reportParts(net.id, id, text)),
    day: TODAY,
  });
  const text = async () => (await draftBy(net, 'olga')).draft.report;

  test('the same forgery machine makes one that opens, so that its refusals mean something', async () => {
    await expect(forge('olga')).resolves.toMatchObject({ report: REPORT });
    await expect(forge('otto')).resolves.toMatchObject({ report: REPORT });
  });

  test('one person alone is refused, in every way to count them twice', async () => {
    const own = await text();
    const both = signs('both', 'report', own);
    await expect(
      forge('both', { author: both, reviewer: signs('both', 'review', own) }),
    ).rejects.toMatchObject({
      stage: 'signature',
    });
    await expect(forge('olga', { reviewer: signs('olga', 'review', own) })).rejects.toMatchObject({
      stage: 'signature',
    });
    await expect(
      forge('olga', { reviewer: { ...signs('olga', 'review', own), person: net.people.rita.id } }),
    ).rejects.toMatchObject({ stage: 'signature' });
  });

  test('two operators together are not an operator and a reviewer, nor two reviewers', async () => {
    const own = await text();
    await expect(forge('olga', { reviewer: signs('otto', 'review', own) })).rejects.toMatchObject({
      stage: 'signature',
    });
    await expect(
      forge('olga', { author: signs('rita', 'report', own), reviewer: signs('both', 'review', own) }),
    ).rejects.toMatchObject({ stage: 'signature' });
  });

  test('an author’s signature is no reviewer’s, also of somebody who may be both', async () => {
    const own = await text();
    await expect(forge('olga', { reviewer: signs('both', 'report', own) })).rejects.toMatchObject({
      stage: 'signature',
    });
  });

  test('a text that differs by one character from what was approved is refused', async () => {
    const changed = (await text()).replace('hennep gekweekt', 'hennep gekneekt');
    await expect(
      forge('olga', { report: changed, author: signs('olga', 'report', changed) }),
    ).rejects.toMatchObject({ stage: 'signature' });
    await expect(forge('olga', { report: `${await text()} ` })).rejects.toMatchObject({ stage: 'body' });
  });

  test('an approval of another report, or one told under another number, is refused', async () => {
    const own = await text();
    const other = makeId(random);
    await expect(forge('olga', { reviewer: signs('rita', 'review', own, other) })).rejects.toMatchObject({
      stage: 'signature',
    });
    await expect(forge('olga', {}, { object: other })).rejects.toMatchObject({ stage: 'signature' });
  });

  test('partners and reviewers cannot forward, nor can the switchboard (A3, A5)', async () => {
    for (const name of ['lena', 'pia', 'rita'] as const)
      await expect(forge(name)).rejects.toMatchObject({ stage: 'certificate' });
  });

  test('what was sealed for another organisation or generation is refused (C6)', async () => {
    for (const to of ['org/PL-MN/inbox/1', 'org/GM0402/inbox/2', 'org/DESK/review/1'])
      await expect(forge('olga', {}, { to })).rejects.toMatchObject({ stage: 'context' });
  });

  test('who was not certified on the day they say they signed, did not sign', async () => {
    const own = await text();
    await expect(
      forge('olga', { reviewer: { ...signs('rita', 'review', own), day: '2026-10-31' } }),
    ).rejects.toMatchObject({ stage: 'signature' });
    const ended: Roster = {
      ...net.roster,
      certificates: net.roster.certificates.map((c) =>
        c.id === net.people.rita.id ? { ...c, until: TODAY } : c,
      ),
    };
    await expect(forge('olga', {}, { roster: ended })).rejects.toMatchObject({ stage: 'signature' });
  });

  test('a reader of the same organisation cannot pass an envelope off as another delivery (A3, A5)', async () => {
    const draft = await draftBy(net, 'olga');
    const { id, envelope } = await sealDelivery(
      net.desk('olga'),
      draft,
      await reviewBy(net, 'rita', draft),
      ROUTE,
    );
    await expect(openDelivery(net.desk('luuk'), inbox(), id, envelope)).resolves.toBeDefined();
    await expect(openDelivery(net.desk('luuk'), inbox(), makeId(random), envelope)).rejects.toMatchObject({
      stage: 'context',
    });
    const police = net.held('PL-MN', 'inbox');
    await expect(openDelivery(net.desk('pia'), police, id, envelope)).rejects.toMatchObject({
      stage: 'seal',
    });
  });
});

describe('outcomes (PROTOCOL 8.2, C13)', () => {
  const delivery = makeId(random);
  const read = (
    by: Name,
    change: { delivery?: string; organisation?: string; sender?: string; today?: string } = {},
    roster = net.roster,
  ) =>
    readDisposition(net.id, roster, signDisposition(net.desk(by), delivery, 'measure', 1), {
      delivery,
      organisation: 'GM0402',
      sender: net.people[by].id,
      today: TODAY,
      ...change,
    });

  test('a reader of that organisation confirms it, and nobody else', () => {
    expect(read('lena')).toBe('measure');
    expect(read('pia')).toBeNull();
    expect(read('olga')).toBeNull();
    expect(read('lena', { sender: net.people.luuk.id })).toBeNull();
    expect(read('lena', { organisation: 'PL-MN' })).toBeNull();
  });

  test('it counts for its own delivery and its own day only', () => {
    expect(read('lena', { delivery: makeId(random) })).toBeNull();
    expect(read('lena', { delivery: 'x' })).toBeNull();
    expect(read('lena', { today: '2026-11-23' })).toBeNull();
  });

  test('an outcome that does not exist, and hostile bodies, count as none', () => {
    const signed = signDisposition(net.desk('lena'), delivery, 'closed' as never, 1);
    const expected = { delivery, organisation: 'GM0402', sender: net.people.lena.id, today: TODAY };
    for (const text of [signed, { ...signed, body: 'null' }, { ...signed, context: '{' }])
      expect(readDisposition(net.id, net.roster, text, expected)).toBeNull();
  });

  test('somebody whose certificate ended, or who is certified elsewhere, confirms nothing', () => {
    const certificates = net.roster.certificates.map((c) =>
      c.id === net.people.lena.id ? certificateOf(net.people.lena, 'GM0402', ['registrar']) : c,
    );
    expect(read('lena', {}, { ...net.roster, certificates })).toBeNull();
  });
});
