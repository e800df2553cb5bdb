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
import { additionWords } from '../words/additions.ts';
import { frameWords } from '../words/frame.ts';
import { reportWords } from '../words/reports.ts';

type Row = AnswerOf<'listReports'>['reports'][number];

export const Reports = () => {
  const words = useWords(reportWords);
  const addition = useWords(additionWords);
  const frame = useWords(frameWords);
  const { language } = useLanguage();
  const { today } = useEntered();
  const { data, error, isPending } = useListed('listReports');
  const rows = data?.reports ?? [];
  const number = ({ id, adds }: Row): string =>
    adds === null ? spoken(id) : `${spoken(adds.report)}, ${addition.addition(adds.part - 1)}`;
  return (
    <Page title={words.reports} wide>
      <ErrorNotice error={error} />
      {isPending ? (
        <Progress label={frame.loading} />
      ) : rows.length === 0 ? (
        <Empty title={words.none}>
          <p>{words.noneDo}</p>
        </Empty>
      ) : (
        <DataTable<Row>
          caption={words.reports}
          counted="reports"
          rows={rows}
          rowId={(r) => r.id}
          columns={[
            {
              id: 'number',
              short: true,
              header: words.number,
              value: number,
              show: (r) => (
                <Link to={'/berichten/$report' as '/'} params={{ report: r.id } as never}>
                  {number(r)}
                </Link>
              ),
            },
            { id: 'theme', header: words.theme, value: (r) => themeName(r.theme, language), filter: true },
            {
              id: 'week',
              short: true,
              header: words.week,
              value: (r) => r.week,
              show: (r) => weekText(r.week, today),
            },
            { id: 'state', header: words.state, value: (r) => words.states[r.state], filter: true },
            { id: 'mine', header: words.mine, value: (r) => (r.mine ? words.yes : words.no), filter: true },
            {
              id: 'deliveries',
              header: words.deliveries,
              value: (r) => r.deliveries.length,
              show: (r) =>
                words.opened(r.deliveries.filter((d) => d.state === 'opened').length, r.deliveries.length),
            },
          ]}
        />
      )}
    </Page>
  );
};
