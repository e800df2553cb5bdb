import { keys } from '../keys/channel.ts';
import { useOffice } from '../keys/office.ts';
import { useAction } from '../ui/action.ts';
import { Button } from '../ui/button.tsx';
import { ConfirmButton } from '../ui/confirm.tsx';
import { dayText } from '../ui/day-text.ts';
import { useLanguage, useWords } from '../ui/language.tsx';
import { ErrorNotice, Notice, Progress, WordList } from '../ui/notice.tsx';
import { Part } from '../ui/page.tsx';
import { auditWords } from '../words/audit.ts';

/** Hands a text to the browser as a file of its own. */
const download = (name: string, text: string): void => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
};

/** Whether the audit goes on from what this office keeps, and what there is to take along. */
export const Kept = () => {
  const words = useWords(auditWords);
  const { language } = useLanguage();
  const { audit } = useOffice();
  const take = useAction(async () => download(words.file, await keys.exportHeads()));
  const explain = useAction(() => keys.explainAudit());
  const takeAlong = (
    <p>
      <Button busy={take.busy} onPress={() => take.run()}>
        {words.take}
      </Button>
    </p>
  );
  return (
    <Part title={words.kept}>
      <ErrorNotice error={take.error ?? explain.error} />
      {audit === null && <Progress label={words.following} />}
      {audit?.ok === true && audit.day === null && <p>{words.nothingYet}</p>}
      {audit?.ok === true && audit.day !== null && (
        <>
          <p>{words.holds(dayText(audit.day, language))}</p>
          <h3>{words.headWords}</h3>
          <p>{words.headWordsText}</p>
          <WordList words={audit.words} label={words.headWords} />
          {takeAlong}
        </>
      )}
      {audit?.ok === false && (
        <>
          <Notice kind="wrong" title={words.broken}>
            <p>{words.reasons[audit.reason](dayText(audit.day, language))}</p>
            <p>{words.brokenDo}</p>
          </Notice>
          {takeAlong}
          <ConfirmButton
            title={words.explainedTitle}
            text={words.explainedText}
            confirm={words.explainedConfirm}
            look="primary"
            busy={explain.busy}
            onConfirm={() => explain.run()}
          >
            {words.explained}
          </ConfirmButton>
        </>
      )}
    </Part>
  );
};
