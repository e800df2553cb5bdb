import type { AnswerOf } from '@seinhuis/core/wire/api';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { keys } from '../keys/channel.ts';
import { useListed } from '../keys/office.ts';
import { useWords } from '../ui/language.tsx';
import { Empty, ErrorNotice, Notice, Progress } from '../ui/notice.tsx';
import { Page, Part } from '../ui/page.tsx';
import { ReportText } from '../ui/report-text.tsx';
import { spoken } from '../ui/spoken.ts';
import { frameWords } from '../words/frame.ts';
import { reportWords } from '../words/reports.ts';
import { Deliveries } from './deliveries.tsx';
import { Forward } from './forward.tsx';

type Row = AnswerOf<'listReports'>['reports'][number];

const Reviewed = ({ row }: { readonly row: Row }) => {
  const words = useWords(reportWords);
  const { data, error, isPending } = useQuery({
    queryKey: ['plan', row.id],
    queryFn: () => keys.forwardPlan(row.id),
  });
  const works = useQuery({ queryKey: ['works'], queryFn: () => keys.works(), staleTime: 0 });
  const work = (works.data ?? []).find((w) => w.report === row.id);
  return (
    <>
      <ErrorNotice error={error} />
      {isPending && <Progress label={words.opening} />}
      {data !== undefined && (
        <>
          <Part title={words.text}>
            <ReportText report={data.report} />
            {data.approved && <p>{words.guessed(String(data.circle))}</p>}
          </Part>
          {row.state === 'returned' && (
            <Notice kind="warn">
              <p>{words.returnedText}</p>
              <p>{data.remark}</p>
              {work !== undefined && (
                <p>
                  <Link to={'/meldingen/$tip' as '/'} params={{ tip: work.tip } as never}>
                    {words.toTip}
                  </Link>
                </p>
              )}
            </Notice>
          )}
          {row.state === 'approved' && <Forward report={row.id} plan={data} />}
        </>
      )}
    </>
  );
};

export const ReportPage = () => {
  const words = useWords(reportWords);
  const frame = useWords(frameWords);
  const { report } = useParams({ strict: false }) as { report: string };
  const { data, error, isPending } = useListed('listReports');
  const row = data?.reports.find((r) => r.id === report);
  return (
    <Page title={words.report(spoken(report))}>
      <p>
        <Link to={'/berichten' as '/'}>{words.back}</Link>
      </p>
      <ErrorNotice error={error} />
      {isPending && <Progress label={frame.loading} />}
      {data !== undefined && row === undefined && <Empty title={words.none} />}
      {row !== undefined && (
        <>
          <p>
            <span className="tag">{words.states[row.state]}</span>
          </p>
          {row.state === 'draft' && <p>{words.draftText}</p>}
          {row.mine && row.state !== 'draft' && <Reviewed row={row} />}
          {!row.mine && <p>{words.notYours}</p>}
          {row.deliveries.length > 0 && <Deliveries report={row} />}
        </>
      )}
    </Page>
  );
};
