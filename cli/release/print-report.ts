import { type Report, sorted } from './report.ts';
import type { VerifyWords } from './words.ts';

/** What a server sent, made fit for a terminal: no escape, one line, not without end. */
const tame = (text: string): string =>
  text.replace(/[^\x20-\x7e\u00a1-\u024f\u2018-\u201e]/g, '?').slice(0, 200);

/** The report in lines. */
export const linesOf = (report: Report, words: VerifyWords): readonly string[] => {
  const { differences, uncovered, network } = report;
  return [
    words.covered,
    ...(report.files.site === 0 ? [] : [`  ${words.site(report)}`]),
    ...(report.files.office === 0 ? [] : [`  ${words.office(report)}`]),
    ...(report.pinned === 0 ? [] : [`  ${words.pin(report)}`]),
    ...(network === null ? [] : [`  ${tame(words.network(network))}`]),
    '',
    ...(differences.length === 0 ? [] : [words.differences(differences.length)]),
    ...differences.map(
      ({ kind, where, what }) =>
        `  ${tame(where)}  ${words.kinds[kind]}${what === undefined ? '' : ` (${tame(what)})`}`,
    ),
    ...(differences.length === 0 ? [] : ['']),
    words.uncovered,
    ...sorted(uncovered).map(({ kind, where }) => `  ${tame(where)}  ${words.uncoveredKinds[kind]}`),
    '',
    differences.length === 0 ? words.same : words.different(differences.length),
  ];
};
