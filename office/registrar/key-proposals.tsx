import type { AnswerOf } from '@seinhuis/core/wire/api';
import { useQuery } from '@tanstack/react-query';
import { keys } from '../keys/channel.ts';
import { useListed } from '../keys/office.ts';
import { editName } from '../keys/roster-edits.ts';
import { Button } from '../ui/button.tsx';
import { useWords } from '../ui/language.tsx';
import { Empty, ErrorNotice, Progress, WordList } from '../ui/notice.tsx';
import { Page, Part } from '../ui/page.tsx';
import { frameWords } from '../words/frame.ts';
import { rosterWords } from '../words/roster.ts';
import { PendingEdits } from './organisations.tsx';
import { useRoster } from './use-roster.ts';

type Proposal = AnswerOf<'listKeyProposals'>['proposals'][number];

const One = ({
  proposal,
  title,
  maker,
  taken,
  onTake,
}: {
  readonly proposal: Proposal;
  readonly title: string;
  readonly maker: string;
  readonly taken: boolean;
  readonly onTake: () => void;
}) => {
  const words = useWords(rosterWords);
  const { key } = proposal;
  const fingerprint = useQuery({ queryKey: ['key-words', key.key], queryFn: () => keys.keyWords([key.key]) });
  return (
    <Part title={title}>
      <p>
        {words.made(maker, key.from)} {words.left(key.left.length)}
      </p>
      <p>{words.compareKey}</p>
      {fingerprint.data?.[0] !== undefined && <WordList words={fingerprint.data[0]} label={title} />}
      {taken ? (
        <p>
          <span className="tag good">{words.taken}</span>
        </p>
      ) : (
        <Button look="primary" onPress={onTake}>
          {words.take}
        </Button>
      )}
    </Part>
  );
};

export const KeyProposals = () => {
  const words = useWords(rosterWords);
  const frame = useWords(frameWords);
  const { data, error, isPending } = useListed('listKeyProposals');
  const people = useListed('listPeople').data?.people ?? [];
  const { view, next, edits, edit } = useRoster();
  const published = new Set(
    (view?.current?.organisations ?? []).flatMap((o) => o.keys.map((k) => `${o.code}/${k.key}`)),
  );
  const open = (data?.proposals ?? []).filter((p) => !published.has(`${p.organisation}/${p.key.key}`));
  return (
    <Page title={words.keyProposals} intro={words.keyIntro}>
      <ErrorNotice error={error} />
      <PendingEdits count={edits.length} />
      {isPending ? (
        <Progress label={frame.loading} />
      ) : (
        open.length === 0 && (
          <Empty title={words.noKeys}>
            <p>{words.noKeysDo}</p>
          </Empty>
        )
      )}
      {open.map((proposal) => {
        const change = { kind: 'key', ...proposal } as const;
        const name =
          next.organisations.find((o) => o.code === proposal.organisation)?.name ?? proposal.organisation;
        return (
          <One
            key={proposal.key.key}
            proposal={proposal}
            title={`${name}: ${words.purposes[proposal.key.purpose]}, ${words.epoch(proposal.key.epoch)}`}
            maker={people.find((p) => p.id === proposal.key.signer)?.name ?? proposal.key.signer.slice(0, 8)}
            taken={edits.some(
              (e) => e.kind === 'key' && editName(e) === editName(change) && e.key.key === proposal.key.key,
            )}
            onTake={() => edit(change)}
          />
        );
      })}
    </Page>
  );
};
