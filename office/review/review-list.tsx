import type { AnswerOf } from '@seinhuis/core/wire/api';
import { Link } from '@tanstack/react-router';
import { useEntered, useListed } from '../keys/office.ts';
import { DataTable } from '../ui/data-table.tsx';
import { weekText } from '../ui/day-text.ts';
import { useLanguage, useWords } from '../ui/language.tsx';
import { Empty, ErrorNotice, Progress } from '../ui/notice.tsx';
import { Page } from '../ui/page.tsx';
import { spoken } from '../ui/spoken.ts';
import { themeName } from '../ui/theme-name.ts';
import { frameWords } from '../words/frame.ts';
import { reportWords } from '../words/reports.ts';
import { reviewWords } from '../words/review.ts';

type Row = AnswerOf<'listReports'>['reports'][number];

export const ReviewList = () => {
  const words = useWords(reviewWords);
  const report = useWords(reportWords);
  const frame = useWords(frameWords);
  const { language } = useLanguage();
  const { today } = useEntered();
  const { data, error, isPending } = useListed('listReports');
  const rows = (data?.reports ?? []).filter((r) => r.mayReview && r.state === 'draft');
  return (
    <Page title={words.list} intro={words.intro}>
      <ErrorNotice error={error} />
      {isPending ? (
        <Progress label={frame.loading} />
      ) : rows.length === 0 ? (
        <Empty title={words.none}>
          <p>{words.noneDo}</p>
        </Empty>
      ) : (
        <DataTable<Row>
          caption={words.list}
          counted="reports"
          rows={rows}
          rowId={(r) => r.id}
          searchable={false}
          columns={[
            { id: 'number', short: true, header: report.number, value: (r) => spoken(r.id) },
            { id: 'theme', header: report.theme, value: (r) => themeName(r.theme, language) },
            {
              id: 'week',
              short: true,
              header: report.week,
              value: (r) => r.week,
              show: (r) => weekText(r.week, today),
            },
            { id: 'version', header: words.version, value: (r) => r.sequence, numeric: true },
            {
              id: 'action',
              header: report.action,
              value: () => '',
              show: (r) => (
                <Link to={'/tweede-lezer/$report' as '/'} params={{ report: r.id } as never}>
                  {words.open} <span className="unseen">{spoken(r.id)}</span>
                </Link>
              ),
            },
          ]}
        />
      )}
    </Page>
  );
};
