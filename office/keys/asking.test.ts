import { expect, test } from 'vitest';
import { isAsking, untilProved, wasLeft, wasProved } from './asking.ts';
import { OfficeError } from './failure.ts';

test('whatever asks while the person is asked waits for the same answer, and goes on when they proved it', async () => {
  const both = Promise.all([untilProved(), untilProved()]);
  expect(isAsking()).toBe(true);
  wasProved();
  expect(await both).toEqual([undefined, undefined]);
  expect(isAsking()).toBe(false);
});

test('who would not is refused by name, and is asked anew the next time', async () => {
  const refused = untilProved();
  wasLeft();
  await expect(refused).rejects.toThrow(new OfficeError('not-fresh'));
  const next = untilProved();
  wasProved();
  await next;
});
