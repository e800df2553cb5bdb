import { useState } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { keys } from './keys/channel.ts';
import { useEntered, useOffice } from './keys/office.ts';
import { touchOnly } from './keys/passkey.ts';
import { useAction } from './ui/action.ts';
import { Button } from './ui/button.tsx';
import { TextInput } from './ui/field.tsx';
import { useWords } from './ui/language.tsx';
import { ErrorNotice, Progress } from './ui/notice.tsx';
import { accountWords } from './words/account.ts';
import { provingWords } from './words/proving.ts';

const WithPasskey = () => {
  const words = useWords(provingWords);
  const { run, busy, error } = useAction(async () => {
    await keys.provePasskey(await touchOnly(await keys.provePasskeyOptions()));
  });
  return (
    <>
      <ErrorNotice error={error} />
      <Button look="primary" busy={busy} onPress={() => run()}>
        {words.passkey}
      </Button>
    </>
  );
};

const WithWords = () => {
  const words = useWords(provingWords);
  const account = useWords(accountWords);
  const [typed, setTyped] = useState('');
  const [totp, setTotp] = useState('');
  const { run, busy, error } = useAction(() => keys.proveWords(typed, totp.replace(/\s/g, '')));
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        run();
      }}
    >
      <TextInput label={account.words} hint={account.wordsHint} value={typed} onChange={setTyped} />
      <TextInput
        label={account.totp}
        hint={account.totpHint}
        mode="numeric"
        autoComplete="one-time-code"
        short
        max={7}
        value={totp}
        onChange={setTotp}
      />
      <ErrorNotice error={error} />
      {busy && <Progress label={words.checking} />}
      <Button look="primary" type="submit" busy={busy}>
        {words.words}
      </Button>
    </form>
  );
};

/**
 * Asks once more who somebody is, over whatever they were doing: the page below keeps all that was typed, and the step
 * that asked for it goes on by itself. Stands in the frame only while somebody is signed in.
 */
export const ProveAgain = () => {
  const words = useWords(provingWords);
  const { asking } = useOffice();
  const { unlockers } = useEntered();
  const leave = (): void => {
    keys.leaveUnproved().catch(() => undefined);
  };
  return (
    <ModalOverlay className="overlay" isOpen={asking} onOpenChange={(open) => open || leave()} isDismissable>
      <Modal className="modal">
        <Dialog>
          <Heading slot="title">{words.title}</Heading>
          <p>{words.text}</p>
          {unlockers.includes('passkey') && <WithPasskey />}
          {unlockers.includes('words') && <WithWords />}
          <p className="buttons">
            <Button onPress={leave}>{words.leave}</Button>
          </p>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
};
