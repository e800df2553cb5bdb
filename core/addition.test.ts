import { beforeAll, describe, expect, test } from 'vitest';
import { sign } from './crypto/sign.ts';
import { makeId } from './ids.ts';
import { approvedReport, type OpenedDraft, openDraft, sealDelivery, sealDraft } from './operator.ts';
import { openDelivery } from './reader.ts';
import { contextOf } from './staff.ts';
import { seededRandom } from './vectors/seeded-random.ts';
import { type Name, type SmallNetwork, smallNetwork, TODAY } from './vectors/small-network.ts';
import { draftBy, REPORT, ROUTE, reviewBy, WEIGHED } from './vectors/small-report.ts';
import { writeJson } from './wire/json.ts';
import type { Delivery, Report, SignedReport } from './wire/report.ts';
import { sealSigned } from './wire/sealed-text.ts';
import { addsTo, followsOn, partOf, reportHash, reportParts } from './wire/signed-report.ts';

// What the tipster told later, under the same four eyes (PROTOCOL 7.5).

let net: SmallNetwork;
let first: OpenedDraft;
let signed: SignedReport;

beforeAll(async () => {
  net = await smallNetwork();
  first = await draftBy(net, 'olga');
  signed = approvedReport(first, await reviewBy(net, 'rita', first));
});

const LATER = ['De bus komt op maandag.'];
const addition = (change: Partial<Report> = {}, before: readonly SignedReport[] = [signed]): Report => ({
  ...REPORT,
  statements: LATER,
  adds: addsTo(before),
  ...change,
});

const drafted = async (name: Name, report: Report, before: readonly SignedReport[]): Promise<OpenedDraft> => {
  const { id, envelope } = await sealDraft(net.desk(name), report, { ...WEIGHED, before: [...before] }, 1);
  return openDraft(net.desk('rita'), net.held('DESK', 'review'), id, REPORT.id, envelope);
};

describe('what is added to a report', () => {
  test('is signed by two people and opens at the partner as the next part, without words for an outcome', async () => {
    const draft = await drafted('olga', addition(), [signed]);
    expect(draft.before).toEqual([REPORT]);
    const review = await reviewBy(net, 'rita', draft);
    const { id, envelope, outcomeVerifier } = await sealDelivery(net.desk('olga'), draft, review, ROUTE);
    expect(outcomeVerifier).toBeNull();
    const read = await openDelivery(net.desk('lena'), net.held('GM0402', 'inbox'), id, envelope);
    expect(read).toMatchObject({ part: 2, report: { id: REPORT.id, statements: LATER }, day: TODAY });
    expect(read.delivery.outcomeWords).toBeNull();
    expect(read.report.adds?.previous).toBe(reportHash(signed.report));
    expect(followsOn(read.report, signed.report)).toBe(true);
  });

  test('may be added to again, by another operator and another reviewer (C7)', async () => {
    const second = await drafted('olga', addition(), [signed]);
    const both = [signed, approvedReport(second, await reviewBy(net, 'rita', second))];
    const third = await drafted('otto', addition({}, both), both);
    expect(partOf(third.report)).toBe(3);
    const review = await reviewBy(net, 'both', third);
    const sealed = await sealDelivery(net.desk('otto'), third, review, ROUTE);
    const inbox = net.held('GM0402', 'inbox');
    await expect(openDelivery(net.desk('luuk'), inbox, sealed.id, sealed.envelope)).resolves.toMatchObject({
      part: 3,
    });
  });

  test('names its number and the text before it inside what two people sign (C7, C13)', async () => {
    const wrong: readonly Report[] = [
      addition({ adds: { part: 3, previous: reportHash(signed.report) } }),
      addition({ adds: { part: 2, previous: '0'.repeat(64) } }),
      addition({ theme: 'drugs.lab' }),
      addition({ place: null }),
      addition({ id: makeId(seededRandom('another report')) }),
      { ...REPORT, statements: LATER },
    ];
    for (const report of wrong) {
      expect(followsOn(report, signed.report)).toBe(false);
      await expect(drafted('olga', report, [signed])).rejects.toMatchObject({ stage: 'body' });
    }
    await expect(drafted('olga', addition(), [])).rejects.toThrow();
    const alone = { ...signed, reviewer: { ...signed.author } };
    await expect(drafted('olga', addition(), [alone])).rejects.toMatchObject({ stage: 'signature' });
    const changed = { ...signed, report: signed.report.replace('loods', 'schuur') };
    await expect(drafted('olga', addition({}, [changed]), [changed])).rejects.toMatchObject({
      stage: 'signature',
    });
  });

  test('is not read by a second reader whose draft brings other texts than partners have (A6, C7)', async () => {
    const desk = net.desk('olga');
    const text = writeJson(addition());
    const key = net.roster.organisations
      .find((o) => o.code === 'DESK')
      ?.keys.find((k) => k.purpose === 'review');
    const draft = {
      ...first.draft,
      report: text,
      authorSignature: sign(desk.keys.signing.secret, 'report', ...reportParts(net.id, REPORT.id, text)),
    };
    const open = async (before: readonly SignedReport[] | undefined) => {
      const context = contextOf(desk, {
        kind: 'draft',
        to: `org/DESK/review/${key?.epoch ?? 0}`,
        object: REPORT.id,
      });
      const body = before === undefined ? draft : { ...draft, before };
      const envelope = await sealSigned(net.id, context, body, desk.keys.signing.secret, key?.key ?? '');
      return openDraft(net.desk('rita'), net.held('DESK', 'review'), context.envelope, REPORT.id, envelope);
    };
    await expect(open([signed])).resolves.toMatchObject({ before: [REPORT] });
    await expect(open(undefined)).rejects.toMatchObject({ stage: 'body' });
    await expect(open([signed, signed])).rejects.toMatchObject({ stage: 'body' });
    const own = { ...signed, reviewer: { ...signed.reviewer, signature: signed.author.signature } };
    await expect(open([own])).rejects.toMatchObject({ stage: 'signature' });
  });

  test('opens under no other number than the two signed, and never with words for an outcome (A6, C7)', async () => {
    const draft = await drafted('olga', addition(), [signed]);
    const { report, author, reviewer } = approvedReport(draft, await reviewBy(net, 'rita', draft));
    const forge = async (change: Partial<Delivery>, sequence: number) => {
      const desk = net.desk('olga');
      const context = contextOf(desk, {
        kind: 'delivery',
        to: 'org/GM0402/inbox/1',
        object: REPORT.id,
        sequence,
      });
      const body = {
        format: 1,
        kind: 'delivery',
        report,
        role: 'primary',
        author,
        reviewer,
        outcomeWords: null,
        ...change,
      };
      const recipient = net.roster.organisations.find((o) => o.code === 'GM0402')?.keys[0]?.key ?? '';
      const envelope = await sealSigned(net.id, context, body, desk.keys.signing.secret, recipient);
      return openDelivery(net.desk('lena'), net.held('GM0402', 'inbox'), context.envelope, envelope);
    };
    await expect(forge({}, 2)).resolves.toMatchObject({ part: 2 });
    await expect(forge({}, 1)).rejects.toMatchObject({ stage: 'context' });
    await expect(forge({}, 3)).rejects.toMatchObject({ stage: 'context' });
    await expect(forge({ outcomeWords: 'een twee drie vier vijf zes' }, 2)).rejects.toMatchObject({
      stage: 'body',
    });
    await expect(forge({ ...signed, outcomeWords: null }, 1)).rejects.toMatchObject({ stage: 'body' });
    await expect(forge({ report: signed.report, outcomeWords: 'een' }, 1)).rejects.toMatchObject({
      stage: 'signature',
    });
  });
});
