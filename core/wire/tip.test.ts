import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { identityFromSeed, recipientOf } from '../crypto/keys.ts';
import { hasContent, isAnswers, TEXT_LIMIT } from '../questions/answers.ts';
import { readPlaceAnswer, writePlaceAnswer } from '../questions/place-answer.ts';
import { QUESTIONS, STEPS } from '../questions/tree.ts';
import { ANSWER_LIMIT, isTipBody, type TipBody } from './tip.ts';

let tip: Extract<TipBody, { kind: 'tip' }>;
let answer: Extract<TipBody, { kind: 'answer' }>;

beforeAll(async () => {
  const mailbox = {
    address: 'a'.repeat(64),
    recipient: await recipientOf(identityFromSeed(new Uint8Array(32))),
  };
  const own = { format: 1, inner: 'b'.repeat(32), language: 'nl', mailbox } as const;
  tip = { ...own, kind: 'tip', answers: { what: 'Een melding' }, files: [{ type: 'image/png' }] };
  answer = { ...own, kind: 'answer', text: 'Ja', letter: 1 };
});

const NAMES = ['format', 'kind', 'inner', 'language', 'answers', 'mailbox', 'files', 'text', 'letter'];
const DEEPER = ['address', 'recipient', 'type', 'themes', 'what', 'days', 'toString', 'valueOf', '__proto__'];

/** Any JSON, often with the names that a form check looks at. */
const json = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.jsonValue(),
    fc.constantFrom<unknown>(1, 'tip', 'answer', 'nl', 'b'.repeat(32), 'image/png', null, 'once', 'mon'),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom(...NAMES, ...DEEPER), tie('value'), { noNullPrototype: true }),
  ),
})).value;

describe('what a tipster sealed is anybody’s input (PROTOCOL 6.3)', () => {
  test('a tip and an answer have their form, a tip also without a mailbox', () => {
    expect([tip, answer, { ...tip, mailbox: null, files: [], answers: {} }].map(isTipBody)).toEqual([
      true,
      true,
      true,
    ]);
  });

  test('whatever JSON it is, looking at its form never throws', () => {
    fc.assert(
      fc.property(json, (value) => typeof isTipBody(value) === 'boolean'),
      { numRuns: 1000 },
    );
  });

  test('whatever stands in one place of a tip or answer, looking at its form never throws', () => {
    fc.assert(
      fc.property(fc.constantFrom(...NAMES), json, (name, value) => {
        for (const whole of [tip, answer]) isTipBody({ ...whole, [name]: value });
        for (const member of DEEPER) isTipBody({ ...tip, mailbox: { ...tip.mailbox, [member]: value } });
      }),
    );
  });

  test.each<[string, object]>([
    ['another format', { format: 2 }],
    ['an inner id that is none', { inner: 'x' }],
    ['another language', { language: 'de' }],
    ['another kind', { kind: 'grant' }],
    ['answers that are a list', { answers: [] }],
    ['a question that is not asked', { answers: { name: 'Jan' } }],
    ['a file of another type', { files: [{ type: 'image/svg+xml' }] }],
    ['files that are no list', { files: {} }],
  ])('a tip with %s is refused', (_, change) => {
    expect(isTipBody({ ...tip, ...change })).toBe(false);
  });

  test.each<[string, object]>([
    ['an address with an object’s own toString', { address: { toString: 1, valueOf: 1 } }],
    ['an address in a list', { address: ['a'.repeat(64)] }],
    ['an address that is too short', { address: 'aa' }],
    ['a recipient that is none', { recipient: 'age1abc' }],
    ['a recipient in a list', { recipient: ['age1'] }],
  ])('a return address with %s is refused', (_, change) => {
    expect(isTipBody({ ...tip, mailbox: { ...tip.mailbox, ...change } })).toBe(false);
    expect(isTipBody({ ...answer, mailbox: { ...answer.mailbox, ...change } })).toBe(false);
  });

  test('an answer has a mailbox, a letter it answers and a text within its limit', () => {
    expect(isTipBody({ ...answer, mailbox: null })).toBe(false);
    expect(isTipBody({ ...answer, letter: '1' })).toBe(false);
    expect(isTipBody({ ...answer, text: 'x'.repeat(ANSWER_LIMIT) })).toBe(true);
    expect(isTipBody({ ...answer, text: 'x'.repeat(ANSWER_LIMIT + 1) })).toBe(false);
  });
});

describe('answers to the question tree', () => {
  test.each<[string, object, boolean]>([
    ['nothing', {}, true],
    ['words', { what: 'Iets', who: '', more: 'ook' }, true],
    ['words up to the limit', { what: 'x'.repeat(TEXT_LIMIT) }, true],
    ['words over the limit', { what: 'x'.repeat(TEXT_LIMIT + 1) }, false],
    ['a list for words', { what: ['Iets'] }, false],
    ['a choice', { often: 'weekly' }, true],
    ['a choice that does not exist', { often: 'hourly' }, false],
    ['several choices', { days: ['mon', 'sun'], parts: [] }, true],
    ['a choice twice', { days: ['mon', 'mon'] }, false],
    ['one choice where several go', { days: 'mon' }, false],
    ['a number', { often: 1 }, false],
    ['a name from the prototype', { constructor: 'x' }, false],
  ])('%s', (_, answers, valid) => {
    expect(isAnswers(answers)).toBe(valid);
  });

  test.each([null, [], 'tekst', 3, undefined])('%j are no answers', (value) => {
    expect(isAnswers(value)).toBe(false);
  });

  test('danger and how one knows are not yet something told; a theme or a word is', () => {
    expect([{}, { danger: 'yes', how: 'saw' }, { what: '' }, { themes: [] }].some(hasContent)).toBe(false);
    expect([{ what: 'x' }, { themes: ['drugs'] }, { place: 'Hilversum' }].every(hasContent)).toBe(true);
  });

  test('each question stands in one step and has one name', () => {
    const names = QUESTIONS.map((q) => q.name);
    expect(new Set(names).size).toBe(names.length);
    expect(STEPS.flatMap((s) => s.questions.map((q) => q.name))).toEqual(names);
    for (const { kind, choices } of QUESTIONS) expect(choices.length > 0).toBe(kind.startsWith('choice'));
  });

  test('a place that the device knew reads back as it was meant, and any other as it was typed', () => {
    fc.assert(
      fc.property(
        fc.option(fc.constantFrom('GM0402', 'GM0363')),
        fc.string({ minLength: 1 }).filter((name) => !/^GM\d{4} /.test(name)),
        (gmCode, name) => {
          expect(readPlaceAnswer(writePlaceAnswer({ gmCode, name }))).toEqual({ gmCode, name });
        },
      ),
    );
  });
});
