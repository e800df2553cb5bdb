import type { AnswerOf } from '@seinhuis/core/wire/api';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { keys } from '../keys/channel.ts';
import { useListed } from '../keys/office.ts';
import { EarlierParts } from '../ui/earlier-parts.tsx';
import { useWords } from '../ui/language.tsx';
import { Empty, ErrorNotice, Notice, Progress } from '../ui/notice.tsx';
import { Page, Part } from '../ui/page.tsx';
import { ReportText } from '../ui/report-text.tsx';
import { spoken } from '../ui/spoken.ts';
import { additionWords } from '../words/additions.ts';
import { frameWords } from '../words/frame.ts';
import { reportWords } from '../words/reports.ts';
import { AddTo } from './add-to.tsx';
import { isLate } from './additions.ts';
import { Deliveries } from './deliveries.tsx';
import { Forward } from './forward.tsx';

type Row = AnswerOf<'listReports'>['reports'][number];

/** Another addition went before: this one is numbered and read again. */
const Late = ({ tip }: { readonly tip: string | undefined }) => {
  const words = useWords(additionWords);
  return (
    <Notice kind="warn">
      <p>{words.late}</p>
      {tip !== undefined && (
        <p>
          <Link to={'/meldingen/$tip' as '/'} params={{ tip } as never}>
            {words.toTip}
          </Link>
        </p>
      )}
    </Notice>
  );
};

const Reviewed = ({ row, late }: { readonly row: Row; readonly late: boolean }) => {
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
          <EarlierParts parts={data.before} />
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
          {row.state === 'approved' && late && <Late tip={work?.tip} />}
          {row.state === 'approved' && !late && (
            <Forward report={row.id} plan={data} adds={row.adds !== null} />
          )}
        </>
      )}
    </>
  );
};

export const ReportPage = () => {
  const words = useWords(reportWords);
  const addition = useWords(additionWords);
  const frame = useWords(frameWords);
  const { report } = useParams({ strict: false }) as { report: string };
  const { data, error, isPending } = useListed('listReports');
  const row = data?.reports.find((r) => r.id === report);
  return (
    <Page
      title={
        row?.adds == null
          ? words.report(spoken(report))
          : addition.additionTo(row.adds.part - 1, spoken(row.adds.report))
      }
    >
      <p>
        <Link to={'/berichten' as '/'}>{words.back}</Link>
        {row?.adds != null && (
          <>
            {' '}
            <Link to={'/berichten/$report' as '/'} params={{ report: row.adds.report } as never}>
              {addition.toReport}
            </Link>
          </>
        )}
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
          {(row.mine || row.mayAdd) && row.state !== 'draft' && (
            <Reviewed row={row} late={isLate(row, data?.reports ?? [])} />
          )}
          {!row.mine && row.state !== 'forwarded' && <p>{words.notYours}</p>}
          {row.deliveries.length > 0 && <Deliveries report={row} />}
          {row.state === 'forwarded' && row.adds === null && (row.mine || row.mayAdd) && (
            <AddTo row={row} rows={data?.reports ?? []} />
          )}
        </>
      )}
    </Page>
  );
};
