import { expect, test } from 'vitest';
import { type LogEntry, logLine, placeOf } from './log.ts';

test('a line of the log holds the fields of the list and nothing that was put beside them (C3)', () => {
  const smuggled = {
    event: 'fault',
    route: 'postTip',
    error: 'TypeError',
    at: 'switchboard/app.ts:1',
    address: '203.0.113.9',
    headers: { 'user-agent': 'x', at: 'inside' },
  } as LogEntry;
  expect(JSON.parse(logLine(smuggled))).toEqual({
    event: 'fault',
    route: 'postTip',
    error: 'TypeError',
    at: 'switchboard/app.ts:1',
  });
  const unreadable: LogEntry = { event: 'unreadable', table: 'tip', ids: ['a', 'b'] };
  expect(JSON.parse(logLine(unreadable))).toEqual(unreadable);
});

test('of an error the name and the place are told, never its words (C3)', () => {
  const told = placeOf(new TypeError('de verdachte woont in de Kerkstraat'));
  expect(told.error).toBe('TypeError');
  expect(JSON.stringify(told)).not.toContain('Kerkstraat');
});
