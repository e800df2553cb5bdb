import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { keys } from '../keys/channel.ts';
import type { Invitation } from '../keys/contract.ts';
import { makePasskey } from '../keys/passkey.ts';
import { useAction } from '../ui/action.ts';
import { Button } from '../ui/button.tsx';
import { useWords } from '../ui/language.tsx';
import { ErrorNotice, Notice, Progress, WordList } from '../ui/notice.tsx';
import { Page, Part } from '../ui/page.tsx';
import { accountWords } from '../words/account.ts';
import { PasskeyMaker, WordsMaker } from './unlockers.tsx';

const TOKEN = /^#[A-Za-z0-9_-]{43}$/;

type Made = { readonly invitation: Invitation; readonly fingerprint: readonly string[] };

const Steps = ({ made }: { readonly made: Made }) => {
  const words = useWords(accountWords);
  const navigate = useNavigate();
  const [kept, setKept] = useState({ words: false, passkey: false });
  const { run, busy, error } = useAction(async () => {
    await keys.join();
    await navigate({ to: '/' });
  });
  const { person } = made.invitation;
  return (
    <>
      <p>
        {words.you} <strong>{person.name}</strong>, {person.roles.map((role) => words.roles[role]).join(', ')}
        .
      </p>
      <Part title={words.stepUnlocker}>
        <p>{words.stepUnlockerText}</p>
        <h3>{words.unlockerNames.words}</h3>
        <WordsMaker
          start={words.makeWords}
          done={kept.words}
          take={async (typed, totp) => {
            await keys.keepWords(typed, totp);
            setKept((k) => ({ ...k, words: true }));
          }}
        />
        <h3>{words.unlockerNames.passkey}</h3>
        <PasskeyMaker
          start={words.makePasskey}
          done={kept.passkey}
          make={async () => {
            const { answer, output } = await makePasskey(await keys.joinPasskeyOptions());
            await keys.keepPasskey(answer, output);
            setKept((k) => ({ ...k, passkey: true }));
          }}
        />
      </Part>
      <Part title={words.stepFingerprint}>
        <p>{words.stepFingerprintText}</p>
        <WordList words={made.fingerprint} label={words.fingerprint} />
      </Part>
      <Part title={words.stepJoin}>
        <ErrorNotice error={error} />
        <Button
          look="primary"
          busy={busy}
          reason={kept.words || kept.passkey ? null : words.joinNotYet}
          onPress={() => run()}
        >
          {words.joinButton}
        </Button>
      </Part>
    </>
  );
};

export const Join = () => {
  const words = useWords(accountWords);
  const [made, setMade] = useState<Made | null>(null);
  const [token] = useState(() => (TOKEN.test(location.hash) ? location.hash.slice(1) : null));
  const { run, error } = useAction(async () => {
    if (token === null) return;
    const invitation = await keys.readInvitation(token);
    setMade({ invitation, fingerprint: await keys.makeMyKeys(token) });
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the invitation is read once
  useEffect(() => run(), []);
  return (
    <Page
      title={words.join}
      {...(made === null ? {} : { intro: words.joinIntro(made.invitation.organisationName) })}
    >
      {token === null || error !== null ? (
        <Notice kind="wrong">
          <p>{words.joinBad}</p>
        </Notice>
      ) : made === null ? (
        <Progress label={words.working} />
      ) : (
        <Steps made={made} />
      )}
      {token !== null && <ErrorNotice error={error} />}
    </Page>
  );
};
