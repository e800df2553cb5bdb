import type { AnswerOf } from '@seinhuis/core/wire/api';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { keys, onKeyEvent } from '../keys/channel.ts';
import { readAgain } from '../keys/office.ts';
import { useAction } from '../ui/action.ts';
import { announce } from '../ui/announce.tsx';
import { Button } from '../ui/button.tsx';
import { ConfirmButton } from '../ui/confirm.tsx';
import { useWords } from '../ui/language.tsx';
import { ErrorNotice, Progress } from '../ui/notice.tsx';
import { Part } from '../ui/page.tsx';
import { alikeWords } from '../words/alike.ts';
import { uncomparedOf, useAlike } from './use-alike.ts';

type Tip = AnswerOf<'listTips'>['tips'][number];

/** Fewer are read sooner than compared. */
const FROM = 5;

const useComparing = (): { readonly done: number; readonly of: number } | null => {
  const [comparing, setComparing] = useState<{ readonly done: number; readonly of: number } | null>(null);
  useEffect(
    () =>
      onKeyEvent((event) => {
        if (event.event === 'comparing') setComparing({ done: event.done, of: event.of });
      }),
    [],
  );
  return comparing;
};

const Compare = ({
  tips,
  large,
  onCompared,
}: {
  readonly tips: readonly string[];
  readonly large: number;
  readonly onCompared: (made: number | null) => void;
}) => {
  const words = useWords(alikeWords);
  const client = useQueryClient();
  const comparing = useComparing();
  const { run, busy, error } = useAction(async () => {
    onCompared(null);
    onCompared(await keys.compareTips(tips).finally(() => readAgain(client, 'listTips')));
  });
  return (
    <>
      <ErrorNotice error={error} />
      {busy ? (
        <>
          <Progress label={words.comparing} done={comparing?.done ?? 0} of={comparing?.of ?? tips.length} />
          <Button onPress={() => void keys.stopComparing()}>{words.stop}</Button>
        </>
      ) : (
        <>
          <p>
            {words.uncompared(tips.length)} {large > 0 && words.large(large)}
          </p>
          <ConfirmButton
            title={words.compareAsk(tips.length)}
            text={words.compareText}
            confirm={words.compare}
            look="primary"
            trigger="secondary"
            onConfirm={() => run()}
          >
            {words.compare}
          </ConfirmButton>
        </>
      )}
    </>
  );
};

/** Tips that are alike, as groups that can be read and closed together. Not there while there is nothing to group. */
export const AlikeList = ({ tips }: { readonly tips: readonly Tip[] }) => {
  const words = useWords(alikeWords);
  const { groups = [], error, settled } = useAlike(tips);
  const uncompared = uncomparedOf(tips);
  const many = uncompared.tips.length >= FROM;
  // Whoever compares until none is left keeps the place where it says so.
  const [offered, setOffered] = useState(false);
  useEffect(() => {
    if (many) setOffered(true);
  }, [many]);
  const compare = many || (offered && uncompared.tips.length > 0);
  const [made, setMade] = useState<number | null>(null);
  const [found, setFound] = useState<{ readonly made: number; readonly none: boolean } | null>(null);
  // Told once, when the groups are those after comparing: the list asks again by itself.
  useEffect(() => {
    if (made === null || !settled) return;
    const none = groups.length === 0;
    setMade(null);
    setFound({ made, none });
    announce(none ? `${words.compared(made)} ${words.noneAlike}` : words.compared(made));
  }, [made, settled, groups.length, words]);
  if (groups.length === 0 && !compare && found === null && error === null) return null;
  return (
    <Part title={words.title}>
      <ErrorNotice error={error} />
      {found !== null && (
        <p>
          {words.compared(found.made)} {found.none && groups.length === 0 && words.noneAlike}
        </p>
      )}
      {groups.length > 0 && (
        <ul className="alike">
          {groups.map(({ kind, tips: members }) => {
            const text = kind === 'words' ? words.group(members.length) : words.unreadable(members.length);
            return (
              <li key={members[0]}>
                {text}{' '}
                <Link to={'/meldingen/gelijk/$tip' as '/'} params={{ tip: members[0] } as never}>
                  {words.look} <span className="unseen">: {text}</span>
                </Link>
              </li>
            );
          })}
        </ul>
      )}
      {compare && <Compare {...uncompared} onCompared={setMade} />}
    </Part>
  );
};
