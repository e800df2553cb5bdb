import { DISPOSITIONS } from '@seinhuis/core/rules/dispositions';
import { LETTER_STATUSES } from '@seinhuis/core/wire/letter';
import { OUTCOME_NAMES } from '@seinhuis/core/words/outcomes';
import { describe, expect, it } from 'vitest';
import { outcomeBody } from '../pages/outcome.ts';
import { ADVICE_WORDS } from './advice.ts';
import { FRAME_WORDS } from './frame.ts';
import { FRONT_WORDS } from './front.ts';
import { HINT_WORDS } from './hints.ts';
import { MAILBOX_WORDS } from './mailbox.ts';
import { OUTCOME_WORDS } from './outcome.ts';
import { PLAIN_WORDS } from './plain.ts';
import { REFUSAL_WORDS } from './refusals.ts';
import { SEALED_WORDS } from './sealed.ts';

const TABLES: Readonly<Record<string, Readonly<Record<'nl' | 'en', object>>>> = {
  ADVICE_WORDS,
  FRAME_WORDS,
  FRONT_WORDS,
  HINT_WORDS,
  MAILBOX_WORDS,
  OUTCOME_WORDS,
  PLAIN_WORDS,
  REFUSAL_WORDS,
  SEALED_WORDS,
};

/** Every text of a table by its path; a function counts as a text. */
const texts = (table: object, at = ''): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(table).flatMap(([name, value]): [string, string][] => {
      const path = `${at}/${name}`;
      if (typeof value === 'function') return [[path, String(value(2, 'aak'))]];
      if (value === null) return [[path, 'nothing, on purpose']];
      return typeof value === 'string' ? [[path, value]] : [...texts(value as object, path)];
    }),
  );

describe('the words of the site', () => {
  it.each(Object.keys(TABLES))('%s says everything in both languages', (name) => {
    const table = TABLES[name];
    const [nl, en] = [texts(table?.nl ?? {}), texts(table?.en ?? {})];
    expect([...en.keys()].sort()).toEqual([...nl.keys()].sort());
    for (const [path, text] of [...nl, ...en]) expect(text.trim(), path).not.toBe('');
  });

  it('has a sentence for every letter of the desk', () => {
    for (const words of Object.values(MAILBOX_WORDS))
      expect(Object.keys(words.statuses).sort()).toEqual([...LETTER_STATUSES].sort());
  });

  it.each(['nl', 'en'] as const)(
    'asks for an outcome in the words of the whole network (%s)',
    async (language) => {
      const page = String(await outcomeBody(language));
      expect(
        [...page.matchAll(/value="([a-z-]+)"><span>([^<]+)</g)].map(([, code, text]) => [code, text]),
      ).toEqual(DISPOSITIONS.map((code) => [code, OUTCOME_NAMES[language][code]]));
    },
  );

  it('says of an absent and of an empty mailbox what the protocol says (C12)', () => {
    expect(MAILBOX_WORDS.nl.none).toContain('Deze pagina kan niet zien of uw woorden kloppen.');
  });

  it('has titles that tell nobody who looks over a shoulder or into the history', () => {
    const titles = [
      ...Object.values(MAILBOX_WORDS).flatMap((words) => Object.values(words.titles)),
      ...Object.values(FRONT_WORDS).map((words) => words.title),
      ...Object.values(PLAIN_WORDS).flatMap((words) => [words.title, words.notHereTitle, words.faultTitle]),
      ...Object.values(ADVICE_WORDS).map((words) => words.title),
    ];
    for (const title of titles)
      expect(title).not.toMatch(/meld|misdaad|anoniem|tip|report|crime|politie|police/i);
  });
});
