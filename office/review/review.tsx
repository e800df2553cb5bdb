import { municipality } from '@seinhuis/core/reference/municipalities';
import { unresolvedOf } from '@seinhuis/core/rules/decisions';
import type { Circle } from '@seinhuis/core/wire/report';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { keys } from '../keys/channel.ts';
import { readAgain, useOrganisations } from '../keys/office.ts';
import { approvalBar } from '../keys/weighing.ts';
import { useAction } from '../ui/action.ts';
import { confirmDone } from '../ui/announce.tsx';
import { Button } from '../ui/button.tsx';
import { EarlierParts } from '../ui/earlier-parts.tsx';
import { Radios, TextArea } from '../ui/field.tsx';
import { useWords } from '../ui/language.tsx';
import { ErrorNotice, Notice, Progress } from '../ui/notice.tsx';
import { Page, Part } from '../ui/page.tsx';
import { ReportText } from '../ui/report-text.tsx';
import { spoken } from '../ui/spoken.ts';
import { reportWords } from '../words/reports.ts';
import { reviewWords } from '../words/review.ts';
import { writingWords } from '../words/writing.ts';
import { ReviewFindings } from './review-findings.tsx';

type Shown = Awaited<ReturnType<typeof keys.guess>>;
const CIRCLES = [1, 2, 3, 4] as const;
const LONGEST = 4000;

const Guess = ({ onGuess }: { readonly onGuess: (circle: Circle) => Promise<unknown> }) => {
  const words = useWords(reviewWords);
  const writing = useWords(writingWords);
  const [circle, setCircle] = useState<Circle | null>(null);
  const { run, busy, error } = useAction(async () => {
    if (circle !== null) await onGuess(circle);
  });
  return (
    <Part title={words.guess}>
      <p>{words.guessText}</p>
      <Radios
        label={writing.circle}
        value={circle === null ? null : String(circle)}
        choices={CIRCLES.map((c) => ({ value: String(c), text: writing.circles[c] }))}
        onChange={(value) => setCircle(Number(value) as Circle)}
      />
      <ErrorNotice error={error} />
      <Button
        look="primary"
        busy={busy}
        reason={circle === null ? words.guessFirst : null}
        onPress={() => run()}
      >
        {words.guessButton}
      </Button>
    </Part>
  );
};

const RoutingShown = ({ shown }: { readonly shown: Shown }) => {
  const words = useWords(reviewWords);
  const report = useWords(reportWords);
  const { nameOf } = useOrganisations();
  return (
    <Part title={words.routing}>
      <ul className="routes">
        {shown.routes.map((r) => (
          <li key={r.organisation}>
            <strong>{nameOf(r.organisation)}</strong>
            <span>{report.role[r.role]}</span>
          </li>
        ))}
      </ul>
      {shown.missed.map((gm) => (
        <Notice key={gm} kind="warn">
          <p>{report.missed(municipality(gm)?.name ?? gm)}</p>
        </Notice>
      ))}
    </Part>
  );
};

const Decide = ({
  report,
  circle,
  shown,
}: {
  readonly report: string;
  readonly circle: Circle;
  readonly shown: Shown;
}) => {
  const words = useWords(reviewWords);
  const client = useQueryClient();
  const navigate = useNavigate();
  const [remark, setRemark] = useState('');
  const unresolved = shown.statements.some((s) => unresolvedOf(s.flags, s.decisions).length > 0);
  const bar = approvalBar(circle, shown.smallest, unresolved);
  const { run, busy, error } = useAction(async (decision: 'approved' | 'returned') => {
    await keys.review(report, decision, remark.trim());
    await readAgain(client, 'listReports');
    await navigate({ to: '/tweede-lezer' as '/' });
    confirmDone(words[decision]);
  });
  return (
    <Part title={words.decide}>
      <p>
        <strong>{words.test}</strong>
      </p>
      <TextArea
        label={words.remark}
        hint={words.remarkHint}
        max={LONGEST}
        value={remark}
        onChange={setRemark}
      />
      <ErrorNotice error={error} />
      <p className="buttons">
        <Button
          look="primary"
          busy={busy}
          reason={bar === null ? null : words.bars[bar]}
          onPress={() => run('approved')}
        >
          {words.approve}
        </Button>
        <Button
          busy={busy}
          reason={remark.trim() === '' ? words.remarkFirst : null}
          onPress={() => run('returned')}
        >
          {words.giveBack}
        </Button>
      </p>
    </Part>
  );
};

export const ReviewPage = () => {
  const words = useWords(reviewWords);
  const reportTable = useWords(reportWords);
  const { report } = useParams({ strict: false }) as { report: string };
  const [guessed, setGuessed] = useState<{ readonly circle: Circle; readonly shown: Shown } | null>(null);
  const { data, error, isPending } = useQuery({
    queryKey: ['review', report],
    queryFn: async () => {
      const shown = await keys.openForReview(report);
      return { shown, before: await keys.readBefore(report) };
    },
    gcTime: 0,
  });
  return (
    <Page title={`${words.read} ${spoken(report)}`}>
      <p>
        <Link to={'/tweede-lezer' as '/'}>{words.back}</Link>
      </p>
      <ErrorNotice error={error} />
      {isPending && <Progress label={reportTable.opening} />}
      {data !== undefined && (
        <>
          <EarlierParts parts={data.before} />
          <Part title={reportTable.text}>
            <ReportText report={data.shown} />
          </Part>
          {guessed === null ? (
            <Guess
              onGuess={async (circle) => setGuessed({ circle, shown: await keys.guess(report, circle) })}
            />
          ) : (
            <>
              <Notice>
                <p>{words.guessed(guessed.circle)}</p>
              </Notice>
              <ReviewFindings
                texts={data.shown.statements}
                statements={guessed.shown.statements}
                taken={guessed.shown.taken}
              />
              <RoutingShown shown={guessed.shown} />
              <Decide report={report} circle={guessed.circle} shown={guessed.shown} />
            </>
          )}
        </>
      )}
    </Page>
  );
};
