import { describe, expect, it } from 'vitest';
import { EMPTY_DRAWER, lettersIn, MOST_NOTES, readDrawerContents, trimmed } from './drawer.ts';

describe('the drawer', () => {
  it('reads what an older client wrote, with the new parts empty', () => {
    const old = { format: 1, highest: { version: 3, hash: 'x' } };
    expect(readDrawerContents(old)).toEqual({ ...EMPTY_DRAWER, highest: { version: 3, hash: 'x' } });
  });

  it('reads a work of before there were decisions as one without', () => {
    const statement = { text: 'Tekst.', source: 'public', circle: 3 };
    const { works } = readDrawerContents({ format: 1, works: { a: { tip: 'a', statements: [statement] } } });
    expect(works.a).toMatchObject({ taken: [], statements: [{ ...statement, decisions: [] }] });
  });

  it('is empty when there was none', () => {
    expect(readDrawerContents(null)).toEqual(EMPTY_DRAWER);
    expect(readDrawerContents({ format: 2 })).toEqual(EMPTY_DRAWER);
  });

  it('holds as many notes to tipsters as may wait in less than half of its envelope', () => {
    const mailbox = { address: 'a'.repeat(64), recipient: `age1pq1${'q'.repeat(1954)}` };
    const notes = Array.from({ length: MOST_NOTES }, () => ({ mailbox, due: Date.UTC(2026, 10, 26) }));
    const drawer = { ...EMPTY_DRAWER, notes };
    expect(lettersIn(drawer)).toBe(MOST_NOTES);
    expect(JSON.stringify(drawer).length).toBeLessThan(128 * 1024);
  });

  it('forgets the oldest mailboxes, so that it fits its envelope', () => {
    const mailboxes = Object.fromEntries(
      Array.from({ length: 250 }, (_, at) => [`m${at}`, { number: at, hash: 'x' }]),
    );
    const kept = Object.keys(trimmed({ ...EMPTY_DRAWER, mailboxes }).mailboxes);
    expect(kept).toHaveLength(200);
    expect(kept[0]).toBe('m50');
  });
});
