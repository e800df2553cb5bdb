import { makeId } from '../ids.ts';
import { writeJson } from '../wire/json.ts';
import { reportHash } from '../wire/signed-report.ts';
import { seededRandom } from './seeded-random.ts';

/** A report, two texts that are added to it one after the other, and texts that follow on neither (PROTOCOL 7.5). */
export const makeAdditions = () => {
  const report = {
    format: 1,
    kind: 'report',
    id: makeId(seededRandom('an addition')),
    theme: 'drugs.hennep',
    place: { gmCode: 'GM0402', name: 'Hilversum' },
    urgent: false,
    notBefore: null,
    statements: ['In een loods wordt hennep gekweekt.'],
  };
  const first = writeJson(report);
  const second = {
    ...report,
    statements: ['De bus komt op maandag.'],
    adds: { part: 2, previous: reportHash(first) },
  };
  const secondText = writeJson(second);
  const third = { ...second, adds: { part: 3, previous: reportHash(secondText) } };
  const adding = (change: Readonly<Record<string, unknown>>) => writeJson({ ...second, ...change });
  return {
    paragraph: 'PROTOCOL 7.5',
    hashes: [
      { text: first, hash: reportHash(first) },
      { text: secondText, hash: reportHash(secondText) },
    ],
    good: [
      { why: 'the report itself, on nothing', before: null, text: first },
      { why: 'the second part, on the report', before: first, text: secondText },
      { why: 'the third part, on the second', before: secondText, text: writeJson(third) },
    ],
    bad: [
      { why: 'an addition, on nothing', before: null, text: secondText },
      { why: 'a report, on a report', before: first, text: first },
      { why: 'the third part, on the report', before: first, text: writeJson(third) },
      { why: 'the second part, on itself', before: secondText, text: secondText },
      {
        why: 'the hash of another text',
        before: first,
        text: adding({ adds: { part: 2, previous: reportHash(secondText) } }),
      },
      {
        why: 'a report of another number',
        before: first,
        text: adding({ id: makeId(seededRandom('other')) }),
      },
      { why: 'another theme', before: first, text: adding({ theme: 'drugs.hard' }) },
      {
        why: 'another place',
        before: first,
        text: adding({ place: { gmCode: 'GM0518', name: 'Den Haag' } }),
      },
    ],
  };
};
