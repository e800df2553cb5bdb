import { beforeAll, describe, expect, test } from 'vitest';
import { sealEnvelope } from './crypto/seal.ts';
import { makeId } from './ids.ts';
import { openTip, sealLetter } from './operator.ts';
import { contextOf } from './staff.ts';
import { openLetters } from './tipster.ts';
import { seededRandom } from './vectors/seeded-random.ts';
import { type SmallNetwork, smallNetwork, TODAY } from './vectors/small-network.ts';
import { writeJson } from './wire/json.ts';
import { letterHash } from './wire/letter.ts';
import { type Network, readNetwork } from './wire/network.ts';
import { framePayload } from './wire/payload.ts';
import { type Mailbox, makeReceipt, openReceipt } from './wire/receipt.ts';
import { sealSigned } from './wire/sealed-text.ts';
import { writeSlots } from './wire/slots.ts';

const random = seededRandom('tipster');
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

describe('letters to the tipster (PROTOCOL 6.5, C13)', () => {
  const key = () => net.held('DESK', 'letter');
  const LETTER = { number: 1, previous: null, status: 'reading', text: '' } as const;
  const collect = async (...letters: readonly { id: string; envelope: Uint8Array }[]) =>
    (await openLetters(network, mailbox, writeSlots(letters))).map((f) =>
      f.ok ? f.letter.number : 'damaged',
    );
  const hash = (letter: object) => letterHash({ format: 1, kind: 'letter', ...letter } as never);
  const seal = (letter: Parameters<typeof sealLetter>[3], to: Mailbox = mailbox) =>
    sealLetter(net.desk('olga'), key(), to, letter);

  test('letters come in their order, whatever the order of the slots, and each once', async () => {
    const second = { ...LETTER, number: 2, previous: hash(LETTER) };
    const [one, two] = [await seal(LETTER), await seal(second)];
    expect(await collect(two, one, two)).toEqual([1, 2]);
  });

  test('a letter that names another one before it is damaged; one that names none is not', async () => {
    const one = await seal(LETTER);
    const wrong = await seal({ ...LETTER, number: 2, previous: 'f'.repeat(64) });
    const unaware = await seal({ ...LETTER, number: 2 });
    expect(await collect(one, wrong)).toEqual([1, 'damaged']);
    expect(await collect(one, unaware)).toEqual([1, 2]);
    expect(await collect(wrong)).toEqual([2]);
    expect(await collect(await seal({ ...LETTER, previous: 'f'.repeat(64) }))).toEqual(['damaged']);
    expect(await collect(await seal({ ...LETTER, number: 0 }))).toEqual(['damaged']);
  });

  test('nobody but the desk’s letter key puts words in a mailbox: not an operator’s own, not the server', async () => {
    const { olga } = net.people;
    const own = { ...key(), secret: olga.signing.secret };
    expect(await collect(await sealLetter(net.desk('olga'), own, mailbox, LETTER))).toEqual(['damaged']);
    const context = contextOf(net.desk('olga'), {
      kind: 'letter',
      to: `mailbox/${mailbox.address}`,
      object: mailbox.address,
    });
    const signedByHer = await sealSigned(net.id, context, LETTER, olga.signing.secret, mailbox.recipient);
    expect(await collect({ id: context.envelope, envelope: signedByHer })).toEqual(['damaged']);
  });

  test('a letter for another mailbox, under another id, of another kind or in junk is damaged', async () => {
    const other = await openReceipt(makeReceipt(random), net.id);
    const one = await seal(LETTER);
    const elsewhere = await seal(LETTER, { ...other, recipient: mailbox.recipient });
    const junk = { id: makeId(random), envelope: one.envelope.slice().fill(7, 1700) };
    expect(await collect({ ...one, id: makeId(random) })).toEqual(['damaged']);
    expect(await collect(elsewhere)).toEqual(['damaged']);
    expect(await collect(junk)).toEqual(['damaged']);
    expect(await collect({ id: makeId(random), envelope: new Uint8Array(40) })).toEqual(['damaged']);
  });

  test('a letter that tells another number than its context is damaged', async () => {
    const context = {
      ...contextOf(net.desk('olga'), {
        kind: 'letter',
        sender: 'desk',
        to: `mailbox/${mailbox.address}`,
        object: mailbox.address,
        sequence: 2,
      }),
    };
    const body = { format: 1, kind: 'letter', ...LETTER };
    const envelope = await sealSigned(net.id, context, body, key().secret, mailbox.recipient);
    expect(await collect({ id: context.envelope, envelope })).toEqual(['damaged']);
  });

  test('a letter under an old key, or too long for its slot, is not sealed', async () => {
    await expect(sealLetter(net.desk('olga'), { ...key(), epoch: 2 }, mailbox, LETTER)).rejects.toMatchObject(
      { stage: 'certificate' },
    );
    await expect(seal({ ...LETTER, text: '\n'.repeat(9000) })).rejects.toMatchObject({
      code: 'payload-too-large',
    });
  });
});

describe('tips are anybody’s input (PROTOCOL 6.3)', () => {
  test('an envelope that holds no tip, or other files than it says, is damaged and never another error', async () => {
    const body = {
      format: 1,
      kind: 'tip',
      inner: makeId(random),
      language: 'nl',
      answers: {},
      mailbox: { address: { toString: 1 }, recipient: '' },
      files: [],
    };
    const open = async (value: unknown, attachments: readonly Uint8Array[] = []) =>
      openTip(
        net.held('DESK', 'intake'),
        await sealEnvelope(network.intake.recipient, framePayload({ json: writeJson(value), attachments })),
      );
    await expect(open(body)).rejects.toMatchObject({ stage: 'body' });
    await expect(open(null)).rejects.toMatchObject({ stage: 'body' });
    await expect(open({ ...body, mailbox: null }, [new Uint8Array(1)])).rejects.toMatchObject({
      stage: 'body',
    });
    await expect(open({ ...body, mailbox: null, files: [{ type: 'image/png' }] })).rejects.toMatchObject({
      stage: 'body',
    });
    await expect(open({ ...body, mailbox: null })).resolves.toMatchObject({ files: [] });
  });
});
