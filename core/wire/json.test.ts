import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readJson, writeJson } from './json.ts';

test.each([
  '{"a":1,"a":2}',
  '{ "a":1}',
  '{"a":1.0}',
  '{"a":1e2}',
  '"\\u0061"',
  '"\\ud800"',
  '[1,]',
  '{"b":0,"1":0}',
  '-0',
  '',
])('refuses %s: it could be read in two ways (PROTOCOL 3.4)', (text) => {
  expect(() => readJson(text)).toThrow(SyntaxError);
});

test('reads what it writes', () => {
  fc.assert(
    fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
      const plain: unknown = JSON.parse(JSON.stringify(value));
      expect(readJson(writeJson(plain))).toEqual(plain);
    }),
  );
});

test('refuses to write a lone surrogate', () => {
  expect(() => writeJson({ text: '\udc00' })).toThrow(TypeError);
});
