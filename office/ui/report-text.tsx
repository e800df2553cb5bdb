import { municipality } from '@seinhuis/core/reference/municipalities';
import type { Report } from '@seinhuis/core/wire/report';
import { reportWords } from '../words/reports.ts';
import { useLanguage, useWords } from './language.tsx';
import { themeName } from './theme-name.ts';

/** The outgoing text of a report, the same for reviewer, author and reader. */
export const ReportText = ({ report }: { readonly report: Report }) => {
  const words = useWords(reportWords);
  const { language } = useLanguage();
  const gm = report.place?.gmCode ?? null;
  const within = gm === null ? null : (municipality(gm)?.name ?? gm);
  const place =
    report.place === null
      ? words.noPlace
      : within === null || within === report.place.name
        ? report.place.name
        : `${report.place.name} (${within})`;
  return (
    <article>
      <p>
        <strong>{themeName(report.theme, language)}</strong>, {place}{' '}
        {report.urgent && <span className="tag warn">{words.urgent}</span>}{' '}
        {report.notBefore !== null && <span className="tag warn">{words.notBefore(report.notBefore)}</span>}
      </p>
      <ol className="statements">
        {report.statements.map((statement, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the signed text does not move
          <li key={at}>{statement}</li>
        ))}
      </ol>
    </article>
  );
};
