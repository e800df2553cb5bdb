import { beforeAll, describe, expect, test } from 'vitest';
import { makeId } from './ids.ts';
import {
  type OpenedDraft,
  openDraft,
  openReview,
  openTip,
  sealDelivery,
  sealDraft,
  sealLetter,
  signReport,
} from './operator.ts';
import { openDelivery, signDisposition } from './reader.ts';
import { sealReview } from './reviewer.ts';
import type { Flag } from './rules/decisions.ts';
import { contextOf } from './staff.ts';
import { readDisposition } from './switchboard.ts';
import { openLetters, sealAnswer, sealTip } from './tipster.ts';
import { seededRandom } from './vectors/seeded-random.ts';
import { type SmallNetwork, smallNetwork, TODAY } from './vectors/small-network.ts';
import { draftBy, NOTHING_FOUND, REPORT, ROUTE, reviewBy, WEIGHED } from './vectors/small-report.ts';
import { type Network, readNetwork } from './wire/network.ts';
import { type Mailbox, makeReceipt, openReceipt } from './wire/receipt.ts';
import type { Roster } from './wire/roster.ts';
import { sealSigned } from './wire/sealed-text.ts';
import { writeSlots } from './wire/slots.ts';

// One tip from whisper to outcome with real keys, and what two people at the desk cannot do to each other.

const random = seededRandom('chain');
const APPROVAL = { circle: 3, decision: 'approved', remark: '' } as const;
const inbox = () => net.held('GM0402', 'inbox');
let net: SmallNetwork;
let network: Network;
let mailbox: Mailbox;

beforeAll(async () => {
  net = await smallNetwork();
  const answer = readNetwork(net.file, null, TODAY);
  if (!answer.ok) throw new RangeError(answer.reason);
  network = answer.network;
  mailbox = await openReceipt(makeReceipt(random), net.id);
});

describe('one tip, from whisper to outcome', () => {
  test('the tipster seals, the desk reads, two people sign, the partner opens, the outcome counts', async () => {
    const tip = await sealTip(
      network,
      {
        language: 'nl',
        answers: { what: 'Bij de buren ruikt het naar hennep' },
        files: [{ type: 'image/png', bytes: new Uint8Array([1, 2, 3]) }],
        mailbox,
      },
      random,
    );
    const opened = await openTip(net.held('DESK', 'intake'), tip.envelope);
    expect(opened.body).toMatchObject({
      kind: 'tip',
      answers: { what: 'Bij de buren ruikt het naar hennep' },
    });
    expect(opened.body.mailbox).toEqual({ address: mailbox.address, recipient: mailbox.recipient });
    expect(opened.files.map((file) => [...file])).toEqual([[1, 2, 3]]);

    const draft = await draftBy(net, 'olga');
    const review = await reviewBy(net, 'rita', draft);
    const delivery = await sealDelivery(net.desk('olga'), draft, review, ROUTE);
    const read = await openDelivery(net.desk('lena'), inbox(), delivery.id, delivery.envelope);
    expect(read.report).toEqual(REPORT);
    expect(read.delivery.author.person).toBe(net.people.olga.id);
    expect(read.delivery.reviewer.person).toBe(net.people.rita.id);
    expect(read.delivery.outcomeWords?.split(' ')).toHaveLength(6);

    const signed = signDisposition(net.desk('lena'), delivery.id, 'inspection', 1);
    const expected = {
      delivery: delivery.id,
      organisation: 'GM0402',
      sender: net.people.lena.id,
      today: TODAY,
    };
    expect(readDisposition(net.id, net.roster, signed, expected)).toBe('inspection');
  });

  test('the desk answers into the mailbox and the tipster answers back as another tip', async () => {
    const first = { number: 1, previous: null, status: 'question', text: 'Welke dag?' } as const;
    const letter = await sealLetter(net.desk('olga'), net.held('DESK', 'letter'), mailbox, first);
    const [found] = await openLetters(network, mailbox, writeSlots([letter]));
    expect(found).toMatchObject({ ok: true, letter: { text: 'Welke dag?' } });
    const answer = await sealAnswer(network, { language: 'nl', text: 'Dinsdag', letter: 1, mailbox }, random);
    const { body, files } = await openTip(net.held('DESK', 'intake'), answer.envelope);
    expect(body).toMatchObject({ kind: 'answer', text: 'Dinsdag', letter: 1 });
    expect(files).toEqual([]);
  });
});

describe('drafts and reviews inside the desk (PROTOCOL 7, C7)', () => {
  const review = () => net.held('DESK', 'review');

  test('nobody reviews what they wrote', async () => {
    const own = await draftBy(net, 'both');
    await expect(sealReview(net.desk('both'), own, APPROVAL, NOTHING_FOUND)).rejects.toMatchObject({
      stage: 'certificate',
    });
  });

  test('a review by an operator, by the author or for another version is refused', async () => {
    const [draft, rewritten] = [await draftBy(net, 'olga'), await draftBy(net, 'olga', 2)];
    await expect(reviewBy(net, 'otto', draft)).rejects.toMatchObject({ stage: 'certificate' });
    const { id, envelope } = await sealReview(net.desk('rita'), draft, APPROVAL, NOTHING_FOUND);
    await expect(openReview(net.desk('olga'), review(), id, rewritten, envelope)).rejects.toMatchObject({
      stage: 'context',
    });
    const own = { ...(await draftBy(net, 'both')), author: net.people.olga.id };
    const byAuthor = await sealReview(net.desk('both'), own, APPROVAL, NOTHING_FOUND);
    await expect(
      openReview(
        net.desk('olga'),
        review(),
        byAuthor.id,
        { ...own, author: net.people.both.id },
        byAuthor.envelope,
      ),
    ).rejects.toMatchObject({ stage: 'body' });
  });

  test('an approval that does not sign this very text is refused before anything is forwarded', async () => {
    const draft = await draftBy(net, 'olga');
    const other = {
      ...draft,
      draft: { ...draft.draft, report: draft.draft.report.replace('loods', 'schuur') },
    };
    const { id, envelope } = await sealReview(net.desk('rita'), other, APPROVAL, NOTHING_FOUND);
    await expect(openReview(net.desk('olga'), review(), id, draft, envelope)).rejects.toMatchObject({
      stage: 'signature',
    });
  });

  test('an approval is not signed while a finding of circle 1 or 2 stands undecided, whatever the author sealed (C16)', async () => {
    const flag = { start: 3, end: 8, kind: 'vantage', circle: 2 } as const;
    const decision = { ...flag, step: 'keep', reason: 'mistaken' } as const;
    const weighed = (circle: 1 | 3, decisions: readonly (typeof decision)[]) => ({
      ...WEIGHED,
      statements: [{ source: 'unknown' as const, circle, decisions: [...decisions] }],
    });
    const draft = async (as: ReturnType<typeof weighed>) => {
      const { id, envelope } = await sealDraft(net.desk('olga'), REPORT, as, 1);
      return openDraft(net.desk('rita'), review(), id, REPORT.id, envelope);
    };
    const answer = (opened: OpenedDraft, found: readonly (readonly Flag[])[]) =>
      sealReview(net.desk('rita'), opened, APPROVAL, found);
    const silent = await draft(weighed(3, []));
    await expect(answer(silent, [[flag]])).rejects.toMatchObject({ code: 'unresolved' });
    // A client that did not look cannot approve either.
    await expect(answer(silent, [])).rejects.toMatchObject({ code: 'unresolved' });
    await expect(answer(await draft(weighed(1, [])), [[]])).rejects.toMatchObject({ code: 'circle-of-one' });
    const decided = await draft(weighed(3, [decision]));
    await expect(answer(decided, [[flag]])).resolves.toMatchObject({ id: expect.any(String) });
    await expect(answer(decided, [[{ ...flag, circle: 1 }]])).rejects.toMatchObject({ code: 'unresolved' });
    // It can always be returned.
    const returned = sealReview(net.desk('rita'), silent, { ...APPROVAL, decision: 'returned' }, []);
    await expect(returned).resolves.toMatchObject({ id: expect.any(String) });
  });

  test('a draft that does not weigh every statement is refused, so that none goes unseen (C16)', async () => {
    const { id, envelope } = await sealDraft(net.desk('olga'), REPORT, { ...WEIGHED, statements: [] }, 1);
    await expect(openDraft(net.desk('rita'), review(), id, REPORT.id, envelope)).rejects.toMatchObject({
      stage: 'body',
    });
  });

  test('a draft of the first format is one in which nothing was decided (C16)', async () => {
    const { text, signature } = signReport(net.desk('olga'), REPORT);
    const context = contextOf(net.desk('olga'), {
      kind: 'draft',
      to: 'org/DESK/review/1',
      object: REPORT.id,
    });
    const old = {
      format: 1,
      kind: 'draft',
      report: text,
      authorSignature: signature,
      statements: [{ source: 'work', circle: 3 }],
      routes: [],
      missed: [],
    };
    const key = net.roster.organisations
      .find((o) => o.code === 'DESK')
      ?.keys.find((k) => k.purpose === 'review');
    const envelope = await sealSigned(net.id, context, old, net.people.olga.signing.secret, key?.key ?? '');
    const opened = await openDraft(net.desk('rita'), review(), context.envelope, REPORT.id, envelope);
    expect(opened.draft.statements).toEqual([{ source: 'work', circle: 3, decisions: [] }]);
  });

  test('what was returned is not forwarded, and an affiliation that ended receives nothing (C6)', async () => {
    const draft = await draftBy(net, 'olga');
    const returned = await reviewBy(net, 'rita', draft, 'returned');
    const approved = await reviewBy(net, 'rita', draft);
    const refused = { stage: 'certificate' };
    await expect(sealDelivery(net.desk('olga'), draft, returned, ROUTE)).rejects.toMatchObject(refused);
    for (const organisation of ['GM0000', 'DESK'])
      await expect(
        sealDelivery(net.desk('olga'), draft, approved, { ...ROUTE, organisation }),
      ).rejects.toMatchObject(refused);
    const ended: Roster = {
      ...net.roster,
      organisations: net.roster.organisations.map((o) =>
        o.code === 'GM0402' ? { ...o, affiliation: { from: '2026-01-01', until: TODAY } } : o,
      ),
    };
    await expect(sealDelivery(net.desk('olga', ended), draft, approved, ROUTE)).rejects.toMatchObject(
      refused,
    );
  });

  test('a draft by who is no operator, of another report, or under another id is refused', async () => {
    const byReviewer = await sealDraft(net.desk('rita'), REPORT, WEIGHED, 1);
    await expect(
      openDraft(net.desk('olga'), review(), byReviewer.id, REPORT.id, byReviewer.envelope),
    ).rejects.toMatchObject({ stage: 'certificate' });
    const { id, envelope } = await sealDraft(net.desk('olga'), REPORT, WEIGHED, 1);
    const open = (as: string, of: string) => openDraft(net.desk('rita'), review(), as, of, envelope);
    await expect(open(makeId(random), REPORT.id)).rejects.toMatchObject({ stage: 'context' });
    await expect(open(id, makeId(random))).rejects.toMatchObject({ stage: 'context' });
  });
});
