import { useLocation, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { keys } from '../keys/channel.ts';
import { touchPasskey } from '../keys/passkey.ts';
import { LOST } from '../lost.ts';
import { useAction } from '../ui/action.ts';
import { Button } from '../ui/button.tsx';
import { TextInput } from '../ui/field.tsx';
import { useWords } from '../ui/language.tsx';
import { ErrorNotice, Notice, Progress } from '../ui/notice.tsx';
import { Page, Part } from '../ui/page.tsx';
import { digitsOf, WordsAndCode } from '../ui/words-and-code.tsx';
import { accountWords } from '../words/account.ts';

const WithPasskey = () => {
  const words = useWords(accountWords);
  const navigate = useNavigate();
  const { run, busy, error } = useAction(async () => {
    const { answer, output } = await touchPasskey(await keys.passkeyOptions());
    await keys.signInPasskey(answer, output);
    await navigate({ to: '/' });
  });
  return (
    <Part title={words.withPasskey}>
      <p>{words.withPasskeyText}</p>
      <ErrorNotice error={error} />
      <Button look="primary" busy={busy} onPress={() => run()}>
        {words.usePasskey}
      </Button>
    </Part>
  );
};

const WithWords = () => {
  const words = useWords(accountWords);
  const navigate = useNavigate();
  const [handle, setHandle] = useState('');
  const [typed, setTyped] = useState({ words: '', code: '' });
  const { run, busy, error } = useAction(async () => {
    await keys.signInWords(handle, typed.words, digitsOf(typed));
    await navigate({ to: '/' });
  });
  return (
    <Part title={words.withWords}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          run();
        }}
      >
        <TextInput label={words.handle} value={handle} onChange={setHandle} autoComplete="username" />
        <WordsAndCode typed={typed} onChange={setTyped} />
        <ErrorNotice error={error} />
        {busy && <Progress label={words.unlocking} />}
        <Button look="primary" type="submit" busy={busy}>
          {words.signIn}
        </Button>
      </form>
    </Part>
  );
};

export const SignIn = () => {
  const words = useWords(accountWords);
  const { hash } = useLocation();
  return (
    <Page title={words.signIn} intro={words.signInIntro}>
      {hash === 'stil' && (
        <Notice>
          <p>{words.away}</p>
        </Notice>
      )}
      {hash === LOST && (
        <Notice>
          <p>{words.lost}</p>
        </Notice>
      )}
      <WithPasskey />
      <WithWords />
      <p className="aside">
        {words.tellTipster} {words.tellTipsterText} <a href="/">{words.toSite}</a>
      </p>
    </Page>
  );
};
