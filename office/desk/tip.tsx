import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { TipFiles } from '../files/tip-files.tsx';
import { keys } from '../keys/channel.ts';
import type { OpenedTipView } from '../keys/contract.ts';
import { readAgain, useEntered, useListed } from '../keys/office.ts';
import type { Work } from '../keys/work.ts';
import { useAction } from '../ui/action.ts';
import { Button } from '../ui/button.tsx';
import { useWords } from '../ui/language.tsx';
import { Empty, ErrorNotice, Notice, Progress } from '../ui/notice.tsx';
import { Page } from '../ui/page.tsx';
import { spoken } from '../ui/spoken.ts';
import { deskWords } from '../words/desk.ts';
import { guardWords } from '../words/guard.ts';
import { writingWords } from '../words/writing.ts';
import { AddingTo, isAdding, Receivers } from './adding.tsx';
import { isLate } from './additions.ts';
import { Assess } from './assess.tsx';
import { Chips } from './chips.tsx';
import { AnswerDone, Unopenable, Unusable } from './closing.tsx';
import { type Filling, useFilling } from './filling.ts';
import { FindingsWalk } from './findings-walk.tsx';
import { LetterForm } from './letter.tsx';
import { PlaceAndTheme } from './place-theme.tsx';
import { RoutingChoice } from './routing.tsx';
import { SendDraft } from './send-draft.tsx';
import { stageOf } from './stage.ts';
import { Statements } from './statements.tsx';
import { TipView } from './tip-view.tsx';
import { useFound, useGuardedTip, useTaken } from './use-guard.ts';
import { useWork, type Writing } from './use-work.ts';
import { useWalk } from './walk.ts';
import './guard.css';

const Returned = ({ report }: { readonly report: string }) => {
  const words = useWords(writingWords);
  const { data } = useQuery({ queryKey: ['plan', report], queryFn: () => keys.forwardPlan(report) });
  if (data === undefined) return null;
  return (
    <Notice kind="warn" title={words.returned}>
      <p>{words.returnedCircle(data.circle)}</p>
      <p>{data.remark === '' ? words.noRemark : data.remark}</p>
    </Notice>
  );
};

/** How far the report is, and whether it is past writing. */
const useWritten = (work: Work) => {
  const reports = useListed('listReports').data?.reports ?? [];
  const stage = stageOf(work, reports);
  const late = reports.some((row) => row.id === work.report && isLate(row, reports));
  return { stage, over: (stage === 'approved' && !late) || stage === 'forwarded' };
};

const isRefused = (work: Work): boolean => work.usable === 'no' || work.anonymous === 'no';

const WritingForm = ({
  writing,
  filling,
  onSent,
}: {
  readonly writing: Writing;
  readonly filling: Filling;
  readonly onSent: () => Promise<void>;
}) => {
  const words = useWords(writingWords);
  const found = useFound(writing.work.tip, writing.work);
  const { work, change } = writing;
  useTaken(found, work.taken, (taken) => change({ taken }), filling.step);
  const { stage, over } = useWritten(work);
  if (over)
    return (
      <Notice kind="good">
        <p>
          <Link to={'/berichten/$report' as '/'} params={{ report: work.report } as never}>
            {spoken(work.report)}
          </Link>
        </p>
      </Notice>
    );
  return (
    <>
      {stage === 'returned' && <Returned report={work.report} />}
      {stage === 'review' && (
        <Notice kind="good" title={words.sent}>
          <p>{words.sentText}</p>
        </Notice>
      )}
      <Assess {...writing} />
      {!isRefused(work) && (
        <>
          {isAdding(work) ? <AddingTo work={work} change={change} /> : <PlaceAndTheme {...writing} />}
          <Statements
            {...writing}
            found={found}
            onActive={filling.setActive}
            onInsert={filling.insert}
            onStep={filling.takeStep}
          />
          {isAdding(work) ? <Receivers work={work} /> : <RoutingChoice {...writing} />}
          <SendDraft {...writing} found={found} onSent={onSent} />
        </>
      )}
    </>
  );
};

/** Only before anything was sent: a report that is returned is written again from its tip. */
const Release = ({ tip, sent }: { readonly tip: string; readonly sent: boolean }) => {
  const words = useWords(deskWords);
  const client = useQueryClient();
  const navigate = useNavigate();
  const { run, busy, error } = useAction(async () => {
    await keys.http('releaseTip', { parameters: { id: tip } });
    await readAgain(client, 'listTips');
    await navigate({ to: '/meldingen' as '/' });
  });
  return (
    <>
      <ErrorNotice error={error} />
      <Button look="quiet" busy={busy} reason={sent ? words.releaseNot : null} onPress={() => run()}>
        {words.release}
      </Button>
    </>
  );
};

/** Below the letter: once a tip is closed, nothing can be written to its tipster. */
const Closing = ({ writing, opened }: { readonly writing: Writing; readonly opened: OpenedTipView }) => {
  const { work } = writing;
  const { over } = useWritten(work);
  const mailbox = opened.body.mailbox !== null;
  return (
    <>
      {!over && isRefused(work) && <Unusable writing={writing} mailbox={mailbox} />}
      {opened.body.kind === 'answer' && work.sequence === 0 && (
        <AnswerDone tip={work.tip} mailbox={mailbox} />
      )}
    </>
  );
};

const Opened = ({ tip, opened }: { readonly tip: string; readonly opened: OpenedTipView }) => {
  const { today } = useEntered();
  const navigate = useNavigate();
  const words = useWords(guardWords);
  const writing = useWork(tip, opened, today);
  const filling = useFilling(writing, today);
  const { guarded, error } = useGuardedTip(tip);
  const walk = useWalk(
    guarded,
    (mark, at, of) =>
      `${words.place(at + 1, of)}. ${words.marked(mark.words, words.kinds[mark.kind].name, mark.circle)}. ${words.kinds[mark.kind].why}`,
  );
  return (
    <div className="two">
      <div className="beside">
        <TipView tip={opened} walk={walk} />
        <ErrorNotice error={error} />
        {error === null && <FindingsWalk walk={walk} ready={guarded !== undefined} />}
        {guarded?.urgent && (
          <Notice kind="warn">
            <p>{words.urgent}</p>
          </Notice>
        )}
        {guarded !== undefined && writing !== null && (
          <Chips
            guarded={guarded}
            active={filling.active + 1}
            onFill={filling.fill}
            onTheme={filling.theme}
          />
        )}
        <TipFiles files={opened.files} onDescribe={writing === null ? null : filling.insert} />
        <Release tip={tip} sent={(writing?.work.sequence ?? 0) > 0} />
      </div>
      <div>
        {writing !== null && (
          <WritingForm
            writing={writing}
            filling={filling}
            onSent={() => navigate({ to: '/meldingen' as '/' })}
          />
        )}
        <LetterForm tip={tip} mailbox={opened.body.mailbox !== null} />
        {writing !== null && <Closing writing={writing} opened={opened} />}
      </div>
    </div>
  );
};

export const TipPage = () => {
  const words = useWords(deskWords);
  const { tip } = useParams({ strict: false }) as { tip: string };
  const { data, error, isPending } = useQuery({
    queryKey: ['tip', tip],
    queryFn: () => keys.openTip(tip),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  const gone = ['not-allowed', 'not-found', 'wrong-state'].includes(
    String((error as { code?: string })?.code),
  );
  return (
    <Page title={words.tip(spoken(tip))} wide>
      <p>
        <Link to={'/meldingen' as '/'}>{words.back}</Link>
      </p>
      {gone ? (
        <Empty title={words.notMine}>
          <p>{words.notMineDo}</p>
        </Empty>
      ) : (
        <ErrorNotice error={error} />
      )}
      {(error as { code?: string } | null)?.code === 'tampered' && <Unopenable tip={tip} />}
      {isPending && <Progress label={words.opening} />}
      {data !== undefined && <Opened tip={tip} opened={data} />}
    </Page>
  );
};
