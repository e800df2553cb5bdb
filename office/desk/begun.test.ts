import { describe, expect, it } from 'vitest';
import { emptyWork } from '../keys/work.ts';
import { begun } from './begun.ts';
import { stageOf } from './stage.ts';

const [TIP, REPORT] = ['1'.repeat(32), '2'.repeat(32)];
const TODAY = '2026-11-22';
const fresh = emptyWork(TIP, REPORT);

describe('where a work begins', () => {
  it('is the theme and place that the tipster chose, never their words', () => {
    const work = begun(fresh, { themes: ['drugs.hennep'], place: 'Alkmaar', what: 'Mijn broer' }, TODAY);
    expect(work).toMatchObject({ theme: 'drugs.hennep', place: { gmCode: 'GM0361' } });
    expect(JSON.stringify(work)).not.toContain('broer');
  });

  it('takes over the place as the tipster’s own device knew it, also where the name exists twice', () => {
    expect(begun(fresh, { place: 'GM0373 Bergen (NH.)' }, TODAY)).toMatchObject({
      placeTyped: 'Bergen (NH.)',
      place: { gmCode: 'GM0373', name: 'Bergen (NH.)' },
    });
    expect(begun(fresh, { place: 'GM0060 Nes' }, TODAY).place).toEqual({ gmCode: 'GM0060', name: 'Nes' });
  });

  it('believes no code that is no municipality', () => {
    expect(begun(fresh, { place: 'GM9999 Alkmaar' }, TODAY)).toMatchObject({ place: { gmCode: 'GM0361' } });
    expect(begun(fresh, { place: 'GM9999 Nes' }, TODAY)).toMatchObject({ placeTyped: 'Nes', place: null });
  });

  it('asks a place that exists twice back', () => {
    expect(begun(fresh, { place: 'Nes' }, TODAY)).toMatchObject({ placeTyped: 'Nes', place: null });
  });

  it('leaves what was begun or sent as it is', () => {
    const sent = { ...fresh, sequence: 1 };
    expect(begun(sent, { themes: ['wapens'] }, TODAY)).toBe(sent);
    expect(begun(fresh, null, TODAY)).toBe(fresh);
  });
});

describe('the stage of a claimed tip', () => {
  const row = {
    id: REPORT,
    theme: 'drugs',
    week: '2026-W47',
    mine: true,
    mayReview: false,
    adds: null,
    mayAdd: false,
    draft: TIP,
    sequence: 1,
    review: null,
    deliveries: [],
  };

  it('follows what was written and then the state of its report', () => {
    expect(stageOf(undefined, [])).toBe('fresh');
    expect(stageOf({ ...fresh, usable: 'yes' }, [])).toBe('writing');
    expect(stageOf(fresh, [{ ...row, state: 'draft' }])).toBe('review');
    expect(stageOf(fresh, [{ ...row, state: 'returned' }])).toBe('returned');
    expect(stageOf(fresh, [{ ...row, state: 'forwarded' }])).toBe('forwarded');
  });
});
