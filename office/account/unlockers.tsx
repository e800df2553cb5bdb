import { useState } from 'react';
import { keys } from '../keys/channel.ts';
import type { NewWords } from '../keys/contract.ts';
import { useAction } from '../ui/action.ts';
import { Button } from '../ui/button.tsx';
import { TextInput } from '../ui/field.tsx';
import { useWords } from '../ui/language.tsx';
import { ErrorNotice, Notice, Progress, WordList } from '../ui/notice.tsx';
import { QrCode } from '../ui/qr-code.tsx';
import { accountWords } from '../words/account.ts';

const Made = ({ made }: { readonly made: NewWords }) => {
  const words = useWords(accountWords);
  return (
    <Notice kind="warn" title={words.wordsMade}>
      <WordList words={made.words} label={words.wordsMade} />
      <p>{words.wordsMadeText}</p>
      <p>
        <strong>{words.totpSecret}</strong>
      </p>
      <QrCode text={made.totpLink} label={words.totpPicture} />
      <p>{words.totpTyped}</p>
      <p>
        <code className="secret">{made.totpSecret.replace(/(.{4})/g, '$1 ').trim()}</code>
      </p>
      <p>
        <a href={made.totpLink}>{words.totpLink}</a>
      </p>
    </Notice>
  );
};

/** Ten words are made, shown once, typed back with a running code, and only then taken. */
export const WordsMaker = ({
  start,
  take,
  done,
}: {
  readonly start: string;
  readonly take: (typed: string, totp: string) => Promise<unknown>;
  readonly done: boolean;
}) => {
  const words = useWords(accountWords);
  const [made, setMade] = useState<NewWords | null>(null);
  const [shown, setShown] = useState(true);
  const [typed, setTyped] = useState('');
  const [totp, setTotp] = useState('');
  const making = useAction(async () => setMade(await keys.makeWords()));
  const taking = useAction(async () => {
    await take(typed, totp.replace(/\s/g, ''));
    setMade(null);
    setTyped('');
    setTotp('');
  });
  if (done)
    return (
      <Notice kind="good">
        <p>{words.wordsKept}</p>
      </Notice>
    );
  if (made === null)
    return (
      <>
        <ErrorNotice error={making.error} />
        <Button busy={making.busy} onPress={() => making.run()}>
          {start}
        </Button>
      </>
    );
  if (shown)
    return (
      <>
        <Made made={made} />
        <Button look="primary" onPress={() => setShown(false)}>
          {words.hideWords}
        </Button>
      </>
    );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        taking.run();
      }}
    >
      <TextInput label={words.typeBack} value={typed} onChange={setTyped} />
      <TextInput
        label={words.totp}
        hint={words.totpHint}
        mode="numeric"
        short
        max={7}
        value={totp}
        onChange={setTotp}
      />
      <ErrorNotice error={taking.error} />
      {taking.busy && <Progress label={words.unlocking} />}
      <p className="buttons">
        <Button look="primary" type="submit" busy={taking.busy}>
          {words.keepWords}
        </Button>
        <Button look="quiet" onPress={() => setShown(true)}>
          {words.showWords}
        </Button>
      </p>
    </form>
  );
};

/** A passkey is made by touch; the page hands its output to the worker. */
export const PasskeyMaker = ({
  start,
  make,
  done,
}: {
  readonly start: string;
  readonly make: () => Promise<unknown>;
  readonly done: boolean;
}) => {
  const words = useWords(accountWords);
  const { run, busy, error } = useAction(make);
  if (done)
    return (
      <Notice kind="good">
        <p>{words.passkeyKept}</p>
      </Notice>
    );
  return (
    <>
      <ErrorNotice error={error} />
      <Button busy={busy} onPress={() => run()}>
        {start}
      </Button>
    </>
  );
};
