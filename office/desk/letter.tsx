import { LETTER_STATUSES, type LetterStatus } from '@seinhuis/core/wire/letter';
import { useState } from 'react';
import { keys } from '../keys/channel.ts';
import { useAction } from '../ui/action.ts';
import { announce } from '../ui/announce.tsx';
import { Button } from '../ui/button.tsx';
import { Checkbox, Select, TextArea } from '../ui/field.tsx';
import { useWords } from '../ui/language.tsx';
import { ErrorNotice, Notice } from '../ui/notice.tsx';
import { Part } from '../ui/page.tsx';
import { deskWords } from '../words/desk.ts';

const LONGEST = 4000;

/** A letter to the tipster's mailbox. It waits its random time in the worker and in the sealed drawer. */
export const LetterForm = ({ tip, mailbox }: { readonly tip: string; readonly mailbox: boolean }) => {
  const words = useWords(deskWords);
  const [status, setStatus] = useState<LetterStatus>('reading');
  const [text, setText] = useState('');
  const [urgent, setUrgent] = useState(false);
  const [done, setDone] = useState<string | null>(null);
  const { run, busy, error } = useAction(async () => {
    await keys.sendLetter(tip, status, text.trim(), urgent);
    const told = urgent ? words.letterSent : words.letterDone;
    setDone(told);
    setStatus('reading');
    setText('');
    setUrgent(false);
    announce(told);
  });
  return (
    <Part title={words.letter}>
      {!mailbox ? (
        <p>{words.letterNone}</p>
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            run();
          }}
        >
          <p>{words.letterText}</p>
          <Select
            label={words.letterKind}
            value={status}
            onChange={(value) => setStatus(value as LetterStatus)}
            choices={LETTER_STATUSES.map((value) => ({ value, text: words.letterKinds[value] }))}
          />
          <TextArea
            label={words.letterWords}
            hint={words.letterHint}
            max={LONGEST}
            value={text}
            onChange={setText}
          />
          <Checkbox label={words.letterUrgent} checked={urgent} onChange={setUrgent} />
          <ErrorNotice error={error} />
          {done !== null && (
            <Notice kind="good">
              <p>{done}</p>
            </Notice>
          )}
          <Button
            type="submit"
            busy={busy}
            reason={status === 'question' && text.trim() === '' ? words.letterAsk : null}
          >
            {words.letterSend}
          </Button>
        </form>
      )}
    </Part>
  );
};
