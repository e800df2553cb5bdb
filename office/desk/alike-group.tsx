import { useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { keys } from '../keys/channel.ts';
import type { AlikeTip } from '../keys/contract.ts';
import { readAgain, useListed } from '../keys/office.ts';
import { useAction } from '../ui/action.ts';
import { Button } from '../ui/button.tsx';
import { useWords } from '../ui/language.tsx';
import { Empty, ErrorNotice, Notice, Progress } from '../ui/notice.tsx';
import { Page } from '../ui/page.tsx';
import { alikeWords } from '../words/alike.ts';
import { frameWords } from '../words/frame.ts';
import { AlikeOpened } from './alike-opened.tsx';
import { useAlike } from './use-alike.ts';
import './alike.css';

/** So many are opened at once: as many as somebody can read. */
const AT_ONCE = 100;

const Before = ({
  tips,
  onOpened,
}: {
  readonly tips: readonly string[];
  readonly onOpened: (opened: readonly AlikeTip[]) => void;
}) => {
  const words = useWords(alikeWords);
  const client = useQueryClient();
  const some = tips.slice(0, AT_ONCE);
  const { run, busy, error } = useAction(async () => {
    onOpened(await keys.openAlike(some).finally(() => readAgain(client, 'listTips')));
  });
  return (
    <>
      <p>{words.before(tips.length)}</p>
      <p>
        {words.beforeText} {tips.length > AT_ONCE && words.most(AT_ONCE)}
      </p>
      <ErrorNotice error={error} />
      {busy ? (
        <Progress label={words.opening} />
      ) : (
        <Button look="primary" onPress={() => run()}>
          {words.open(some.length)}
        </Button>
      )}
    </>
  );
};

/** One group of tips that are alike: opened together, looked at by what differs, closed together. */
export const AlikePage = () => {
  const words = useWords(alikeWords);
  const frame = useWords(frameWords);
  const { tip } = useParams({ strict: false }) as { tip: string };
  const list = useListed('listTips');
  const { groups, error } = useAlike(list.data?.tips ?? []);
  const [opened, setOpened] = useState<readonly AlikeTip[] | null>(null);
  const group = groups?.find(({ tips }) => tips.includes(tip));
  const pending = list.isPending || (list.data !== undefined && groups === undefined && error === null);
  const away = (opened ?? []).filter(({ state }) => state === 'away').length;
  return (
    <Page title={words.title} wide>
      <p>
        <Link to={'/meldingen' as '/'}>{words.back}</Link>
      </p>
      <ErrorNotice error={list.error ?? error} />
      {away > 0 && (
        <Notice kind="warn">
          <p>{words.away(away)}</p>
        </Notice>
      )}
      {opened !== null ? (
        <AlikeOpened tips={opened.filter(({ state }) => state !== 'away')} />
      ) : pending ? (
        <Progress label={frame.loading} />
      ) : group === undefined ? (
        <Empty title={words.gone}>
          <p>{words.goneDo}</p>
        </Empty>
      ) : (
        <Before tips={group.tips} onOpened={setOpened} />
      )}
    </Page>
  );
};
