import { describe, expect, it } from 'vitest';
import { makeGuardAnswers } from './answers.ts';

const TOLD = 'Mijn zwager Kees Brouwer kweekt wiet in de schuur achter Dorpsstraat 12 in Alkmaar.';

describe('what the guard tells the desk', () => {
  const guard = makeGuardAnswers();

  it('marks each text of a tip by itself, at places of that text', () => {
    const { texts } = guard.readTip([
      { name: 'what', text: TOLD },
      { name: 'more', text: 'Ik ben zijn zwager.' },
    ]);
    expect(texts.map(({ name }) => name)).toEqual(['what', 'more']);
    for (const { text, marks } of texts) {
      expect(marks.length).toBeGreaterThan(0);
      for (const { start, end } of marks) expect(text.slice(start, end)).not.toBe('');
    }
  });

  it('names what a report can name, once, and what the tip is about', () => {
    const { entities, theme } = guard.readTip([
      { name: 'what', text: TOLD },
      { name: 'address', text: 'Dorpsstraat 12' },
    ]);
    expect(entities.filter(({ value }) => value === 'Dorpsstraat 12')).toHaveLength(1);
    expect(entities).toContainEqual({ kind: 'place', value: 'GM0361', text: 'Alkmaar' });
    expect(theme?.code).toBe('drugs.hennep');
  });

  it('has nothing to say about a tip without words', () => {
    expect(guard.readTip([])).toMatchObject({ texts: [], entities: [] });
  });

  it('finds in a statement what it says by itself, and with the tip also what it took over (C16)', () => {
    const [own] = guard.flags(['Wij zien vaak zakken.'], []);
    expect(own?.map(({ kind }) => kind)).toContain('first-person');
    const statement = 'De zwager van de bewoner weet dit.';
    const took = (tip: readonly string[]) =>
      guard.flags([statement], tip)[0]?.some(({ kind }) => kind === 'marked');
    expect([took([]), took([TOLD])]).toEqual([false, true]);
  });
});
