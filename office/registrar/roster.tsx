import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { keys } from '../keys/channel.ts';
import type { RosterView } from '../keys/contract.ts';
import { readAgain } from '../keys/office.ts';
import { useAction } from '../ui/action.ts';
import { announce } from '../ui/announce.tsx';
import { Button } from '../ui/button.tsx';
import { TextInput } from '../ui/field.tsx';
import { useWords } from '../ui/language.tsx';
import { Empty, ErrorNotice, Notice, Progress, WordList } from '../ui/notice.tsx';
import { Page, Part } from '../ui/page.tsx';
import { frameWords } from '../words/frame.ts';
import { rosterWords } from '../words/roster.ts';
import { Differences } from './differences.tsx';
import { useRoster } from './use-roster.ts';

const ALL = [
  'roster-view',
  'roster-edits',
  'roster-preview',
  'organisations',
  'listKeyProposals',
  'listPeople',
];

const Next = ({ view }: { readonly view: RosterView }) => {
  const words = useWords(rosterWords);
  const client = useQueryClient();
  const { next, edits, drop } = useRoster();
  const [name, setName] = useState(view.name);
  const [phone, setPhone] = useState(view.phone);
  const [typed, setTyped] = useState(['', '', '']);
  const preview = useQuery({
    queryKey: ['roster-preview', edits],
    queryFn: () => keys.previewRoster(),
    staleTime: 0,
  });
  const { run, busy, error } = useAction(async () => {
    await keys.proposeRoster({ name: name.trim(), phone: phone.trim() }, typed);
    announce(words.proposed);
    await readAgain(client, ...ALL);
  });
  const desk = next.organisations.find((o) => o.kind === 'desk');
  const open = ['intake', 'letter'].every((p) => desk?.keys.some((k) => k.purpose === p));
  const { data } = preview;
  return (
    <Part title={words.next}>
      <ErrorNotice error={preview.error} />
      {data !== undefined &&
        (data.differences.length === 0 ? (
          <p>{words.nothing}</p>
        ) : (
          <>
            <p>{words.nextText(data.version)}</p>
            <Differences differences={data.differences} parts={next} />
          </>
        ))}
      {data?.broken != null && (
        <Notice kind="wrong">
          <p>
            {words.broken} ({data.broken}).
          </p>
        </Notice>
      )}
      {open ? (
        <div className="pair">
          <TextInput label={words.name} max={80} value={name} onChange={setName} />
          <TextInput label={words.phone} max={40} value={phone} onChange={setPhone} />
        </div>
      ) : (
        <Notice>
          <p>{words.noNetwork}</p>
        </Notice>
      )}
      {view.registrars === null && (
        <>
          <h3>{words.firstKeys}</h3>
          <p>{words.firstKeysText}</p>
          {typed.map((value, at) => (
            <TextInput
              // biome-ignore lint/suspicious/noArrayIndexKey: three fixed fields
              key={at}
              label={words.registrarKey(at + 1)}
              max={64}
              value={value}
              onChange={(key) => setTyped(typed.map((old, i) => (i === at ? key : old)))}
            />
          ))}
        </>
      )}
      <ErrorNotice error={error} />
      <p className="buttons">
        <Button
          look="primary"
          busy={busy}
          reason={data?.broken != null ? words.broken : null}
          onPress={() => run()}
        >
          {words.propose}
        </Button>
        {edits.length > 0 && (
          <Button look="quiet" onPress={() => drop()}>
            {words.drop}
          </Button>
        )}
      </p>
    </Part>
  );
};

const KEY = /[0-9a-f]{64}/i;

const Sign = ({
  broken,
  onSigned,
}: {
  readonly broken: boolean;
  readonly onSigned: (published: boolean) => void;
}) => {
  const words = useWords(rosterWords);
  const client = useQueryClient();
  const file = useId();
  const [secret, setSecret] = useState('');
  const { run, busy, error } = useAction(async () => {
    const { published } = await keys.signRoster(secret);
    setSecret('');
    onSigned(published);
    announce(published ? words.published : words.signed);
    if (published) await keys.refresh();
    await readAgain(client, ...ALL);
  });
  return (
    <Part title={words.sign}>
      <p>{words.signText}</p>
      <TextInput label={words.secret} kind="password" value={secret} onChange={setSecret} />
      <div className="field">
        <label htmlFor={file}>{words.file}</label>
        <input
          id={file}
          type="file"
          onChange={async (event) => {
            const text = (await event.target.files?.[0]?.text()) ?? '';
            event.target.value = '';
            setSecret(KEY.exec(text)?.[0] ?? text.slice(0, 64));
          }}
        />
      </div>
      <ErrorNotice error={error} />
      <Button
        look="primary"
        busy={busy}
        reason={broken ? words.brokenProposal : secret === '' ? words.signFirst : null}
        onPress={() => run()}
      >
        {words.signButton}
      </Button>
    </Part>
  );
};

type Proposed = NonNullable<RosterView['proposal']>;
/** What I signed on this page, and whether that published it. */
type Signed = { readonly roster: Proposed['roster']; readonly published: boolean };

const Proposal = ({
  proposal,
  signed,
  onSigned,
}: {
  readonly proposal: Proposed;
  readonly signed: boolean;
  readonly onSigned: (published: boolean) => void;
}) => {
  const words = useWords(rosterWords);
  return (
    <>
      <Part title={words.proposal}>
        <p>{words.proposalText(proposal.roster.version)}</p>
        <p>
          <span className="tag">{words.signedBy(proposal.signed.length)}</span>
        </p>
        {proposal.broken !== null && (
          <Notice kind="wrong">
            <p>
              {words.brokenProposal} ({proposal.broken})
            </p>
          </Notice>
        )}
        <Differences differences={proposal.differences} parts={proposal.roster} />
        {proposal.registrars !== null && (
          <Notice kind="warn" title={words.firstRegistrars}>
            <p>{words.firstRegistrarsText}</p>
            <WordList words={proposal.registrars} label={words.firstRegistrars} />
          </Notice>
        )}
      </Part>
      {signed ? (
        <Notice kind="good">
          <p>{words.signed}</p>
        </Notice>
      ) : (
        <Sign broken={proposal.broken !== null} onSigned={onSigned} />
      )}
    </>
  );
};

export const RosterPage = () => {
  const words = useWords(rosterWords);
  const frame = useWords(frameWords);
  const { view, error } = useRoster();
  const [signed, setSigned] = useState<Signed | null>(null);
  const proposal = view?.proposal ?? null;
  return (
    <Page title={words.title} intro={words.intro}>
      <ErrorNotice error={error} />
      {view === undefined ? (
        error === null && <Progress label={frame.loading} />
      ) : (
        <>
          <Part title={words.current}>
            {view.current === null ? (
              <Empty title={words.none}>
                <p>{words.noneDo}</p>
              </Empty>
            ) : (
              <p>{words.currentText(view.current.version, view.current.issued, view.current.expires)}</p>
            )}
            {view.registrars !== null && (
              <>
                <h3>{words.registrars}</h3>
                <WordList words={view.registrars} label={words.registrars} />
              </>
            )}
          </Part>
          {proposal === null ? (
            <>
              {signed?.published === true && (
                <Notice kind="good">
                  <p>{words.published}</p>
                </Notice>
              )}
              <p>{words.noProposal}</p>
              <Next key={view.current?.version ?? 0} view={view} />
            </>
          ) : (
            <>
              {/* Read again, an equal proposal stays the same object: another one asks for another signature. */}
              <Proposal
                proposal={proposal}
                signed={signed?.roster === proposal.roster}
                onSigned={(published) => setSigned({ roster: proposal.roster, published })}
              />
              <details className="part">
                <summary>{words.otherProposal}</summary>
                <Next key={view.current?.version ?? 0} view={view} />
              </details>
            </>
          )}
        </>
      )}
    </Page>
  );
};
