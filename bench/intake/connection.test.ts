import { expect, test } from 'vitest';
import { readAnswer } from './connection.ts';

const ANSWER = 'HTTP/1.1 201 Created\r\nContent-Length: 15\r\n\r\n{"stored":true}';

test('reads the status of a whole answer', () => {
  expect(readAnswer(ANSWER)).toEqual({ status: 201, length: ANSWER.length });
});

test('waits for an answer that is not whole yet', () => {
  for (let at = 0; at < ANSWER.length; at += 1) expect(readAnswer(ANSWER.slice(0, at))).toBeNull();
});

test('never takes an answer without a length for one', () => {
  expect(() => readAnswer('HTTP/1.1 201 Created\r\n\r\n')).toThrow('without status or content-length');
});
