import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromHex } from '../crypto/bytes.ts';
import { systemRandom } from '../crypto/random.ts';
import { wordAt } from '../words/receipt-words.ts';
import { mailboxAddressOf } from './address.ts';
import { makeReceipt, openReceipt, readReceipt } from './receipt.ts';
import { makeSignInWords, readSignInWords } from './unlockers.ts';

const receipt = () => makeReceipt(systemRandom);

test('a receipt is eight words of the list and reads back as it was made (PROTOCOL 6.1)', () => {
  for (let i = 0; i < 50; i += 1) {
    const words = receipt();
    expect(words).toHaveLength(8);
    expect(readReceipt(`  ${words.join('  ').toUpperCase()}\n`)).toEqual({ ok: true, words });
  }
});

test('two words that changed places are noticed on the device, but for one in 256', () => {
  let passed = 0;
  for (let i = 0; i < 300; i += 1) {
    const words = [...receipt()];
    const [first = '', second = ''] = words;
    if (first === second) continue;
    if (readReceipt([second, first, ...words.slice(2)].join(' ')).ok) passed += 1;
  }
  expect(passed).toBeLessThan(12);
});

test('a wrong word is pointed out by its place, with the nearest word', () => {
  const words = [...receipt()];
  const meant = words[3] ?? '';
  words[3] = `${meant}x`;
  const answer = readReceipt(words.join(' '));
  expect(answer).toMatchObject({ ok: false, reason: 'unknown-word', position: 4, nearest: meant });
});

test('too few and too many words are counted', () => {
  expect(readReceipt('een')).toEqual({ ok: false, reason: 'count', count: 1 });
  expect(readReceipt([...receipt(), 'een'].join(' '))).toMatchObject({ reason: 'count', count: 9 });
});

test('whatever is typed gets an answer and never throws', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (typed) => !readReceipt(typed).ok || typed.length > 8),
  );
});

test('the same words open the same mailbox, another network another one (PROTOCOL 6.2)', async () => {
  const words = Array.from({ length: 8 }, (_, i) => wordAt(i * 500));
  const [one, again, other] = [
    await openReceipt(words, 'a-net'),
    await openReceipt(words, 'a-net'),
    await openReceipt(words, 'b-net'),
  ];
  expect(again).toEqual(one);
  expect(other.address).not.toBe(one.address);
  expect(other.recipient).not.toBe(one.recipient);
  expect(mailboxAddressOf(fromHex(one.token))).toBe(one.address);
});

test('ten sign-in words read back, and a swapped pair is noticed', () => {
  const words = makeSignInWords(systemRandom);
  expect(readSignInWords(words.join(' '))).toEqual({ ok: true, words });
  expect(readSignInWords(words.slice(1).join(' '))).toMatchObject({ ok: false, reason: 'count' });
});

test('words open the same mailbox however they were typed: what is read is what the list has (PROTOCOL 6.1)', () => {
  const words = receipt();
  for (const typed of [
    words.map((word) => `${word}ß`),
    words.map((word) => `${word.slice(0, 1)}я${word.slice(1)}`),
    words.map((word) => [...word].join('\u0301')),
    words.map((word) => word.toUpperCase()),
  ])
    expect(readReceipt(typed.join(' '))).toEqual({ ok: true, words });
  const ten = makeSignInWords(systemRandom);
  expect(readSignInWords(ten.map((word) => `${word}ß`).join(' '))).toEqual({ ok: true, words: ten });
});
