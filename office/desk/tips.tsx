import type { AnswerOf } from '@seinhuis/core/wire/api';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { keys } from '../keys/channel.ts';
import { readAgain, useListed } from '../keys/office.ts';
import { useAction } from '../ui/action.ts';
import { confirmDone } from '../ui/announce.tsx';
import { Button } from '../ui/button.tsx';
import { type Column, DataTable } from '../ui/data-table.tsx';
import { shortDay } from '../ui/day-text.ts';
import { useLanguage, useWords } from '../ui/language.tsx';
import { Empty, ErrorNotice, Progress } from '../ui/notice.tsx';
import { Page, Part } from '../ui/page.tsx';
import { spoken } from '../ui/spoken.ts';
import { deskWords } from '../words/desk.ts';
import { frameWords } from '../words/frame.ts';
import { AlikeList } from './alike-list.tsx';
import { stageOf } from './stage.ts';

type Tip = AnswerOf<'listTips'>['tips'][number];

const useTipColumns = (): readonly Column<Tip>[] => {
  const words = useWords(deskWords);
  const { language } = useLanguage();
  return [
    { id: 'number', short: true, header: words.number, value: (t) => spoken(t.id) },
    {
      id: 'day',
      short: true,
      header: words.day,
      value: (t) => t.day,
      show: (t) => shortDay(t.day, language),
    },
    { id: 'door', header: words.door, value: (t) => words.doors[t.door], filter: true },
    {
      id: 'size',
      header: words.size,
      value: (t) => t.bytes,
      show: (t) => words.sizes(t.bytes / 1024),
      numeric: true,
    },
  ];
};

const Mine = ({ tips }: { readonly tips: readonly Tip[] }) => {
  const words = useWords(deskWords);
  const columns = useTipColumns();
  const works = useQuery({ queryKey: ['works'], queryFn: () => keys.works(), staleTime: 0 });
  const closings = useQuery({ queryKey: ['closings'], queryFn: () => keys.queuedClosings(), staleTime: 0 });
  const reports = useListed('listReports').data?.reports ?? [];
  if (tips.length === 0)
    return (
      <Empty title={words.noMine}>
        <p>{words.noMineDo}</p>
      </Empty>
    );
  const stage = (tip: Tip): string =>
    (closings.data ?? []).includes(tip.id)
      ? words.closing
      : words.stages[
          stageOf(
            (works.data ?? []).find((w) => w.tip === tip.id),
            reports,
          )
        ];
  return (
    <DataTable
      caption={words.mine}
      counted="tips"
      rows={tips}
      rowId={(t) => t.id}
      searchable={false}
      columns={[
        ...columns.map((c) => ({ ...c, filter: false })),
        { id: 'stage', header: words.stage, value: stage },
        {
          id: 'action',
          header: words.action,
          value: () => '',
          show: (t) => (
            <Link to={'/meldingen/$tip' as '/'} params={{ tip: t.id } as never}>
              {words.open} <span className="unseen">{spoken(t.id)}</span>
            </Link>
          ),
        },
      ]}
    />
  );
};

const Waiting = ({ tips }: { readonly tips: readonly Tip[] }) => {
  const words = useWords(deskWords);
  const columns = useTipColumns();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { run, busy, error } = useAction(async (tip: Tip) => {
    await keys.http('claimTip', { parameters: { id: tip.id } });
    await readAgain(client, 'listTips');
    await navigate({ to: '/meldingen/$tip' as '/', params: { tip: tip.id } as never });
    confirmDone(words.claimed(spoken(tip.id)));
  });
  if (tips.length === 0)
    return (
      <Empty title={words.noWaiting}>
        <p>{words.noWaitingDo}</p>
      </Empty>
    );
  return (
    <>
      <ErrorNotice error={error} />
      <DataTable
        caption={words.waiting}
        counted="tips"
        rows={tips}
        rowId={(t) => t.id}
        searchable={false}
        columns={[
          ...columns,
          {
            id: 'action',
            header: words.action,
            value: () => '',
            show: (t) => (
              <Button busy={busy} onPress={() => run(t)} label={`${words.claim} ${spoken(t.id)}`}>
                {words.claim}
              </Button>
            ),
          },
        ]}
      />
    </>
  );
};

export const Tips = () => {
  const words = useWords(deskWords);
  const frame = useWords(frameWords);
  const list = useListed('listTips');
  const tips = list.data?.tips ?? [];
  return (
    <Page title={words.tips} wide>
      <ErrorNotice error={list.error} />
      {list.isPending ? (
        <Progress label={frame.loading} />
      ) : (
        <>
          <Part title={words.mine}>
            <Mine tips={tips.filter((t) => t.mine && t.state === 'claimed')} />
          </Part>
          <AlikeList tips={tips} />
          <Part title={words.waiting}>
            <Waiting tips={tips.filter((t) => t.state === 'waiting')} />
          </Part>
        </>
      )}
    </Page>
  );
};
