import { useState } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { keys } from './keys/channel.ts';
import { useEntered, useOffice } from './keys/office.ts';
import { touchOnly } from './keys/passkey.ts';
import { useAction } from './ui/action.ts';
import { Button } from './ui/button.tsx';
import { useWords } from './ui/language.tsx';
import { ErrorNotice, Progress } from './ui/notice.tsx';
import { digitsOf, WordsAndCode } from './ui/words-and-code.tsx';
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
  const [typed, setTyped] = useState({ words: '', code: '' });
  const { run, busy, error } = useAction(() => keys.proveWords(typed.words, digitsOf(typed)));
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        run();
      }}
    >
      <WordsAndCode typed={typed} onChange={setTyped} />
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
