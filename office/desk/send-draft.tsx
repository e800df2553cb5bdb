import { unresolvedOf } from '@seinhuis/core/rules/decisions';
import { useQueryClient } from '@tanstack/react-query';
import { keys } from '../keys/channel.ts';
import { readAgain } from '../keys/office.ts';
import { chosenRoutes, missingIn, written } from '../keys/weighing.ts';
import { useAction } from '../ui/action.ts';
import { confirmDone } from '../ui/announce.tsx';
import { Button } from '../ui/button.tsx';
import { useWords } from '../ui/language.tsx';
import { ErrorNotice, Progress } from '../ui/notice.tsx';
import { Part } from '../ui/page.tsx';
import { guardWords } from '../words/guard.ts';
import { writingWords } from '../words/writing.ts';
import { useRouting } from './routing.tsx';
import type { FoundInWork } from './use-guard.ts';
import type { Writing } from './use-work.ts';

/** Which findings stand undecided, by statement: what the button tells beside that it cannot be used. */
const useUnresolved = (work: Writing['work'], { found }: FoundInWork): string => {
  const words = useWords(guardWords);
  const list = work.statements.flatMap((statement, at) => {
    const place = written(work).indexOf(statement);
    const open = place < 0 ? [] : unresolvedOf(found?.[place] ?? [], statement.decisions);
    const kinds = [...new Set(open.map(({ kind }) => words.kinds[kind].name))];
    return kinds.length === 0 ? [] : [words.unresolvedIn(at + 1, kinds.join(', '))];
  });
  return words.unresolved(list.join('; '));
};

/** Sends the report to the second reader, or says what is still missing. */
export const SendDraft = ({
  work,
  found,
  onSent,
}: Writing & { readonly found: FoundInWork; readonly onSent: () => Promise<void> }) => {
  const words = useWords(writingWords);
  const client = useQueryClient();
  const { data } = useRouting(work);
  const routes = data === undefined ? [] : chosenRoutes(data.lines, work.roles);
  const [missing] = missingIn(work, routes, data?.missed ?? [], found.found);
  const unresolved = useUnresolved(work, found);
  const { run, busy, error } = useAction(async () => {
    await keys.sendDraft(work.tip);
    await readAgain(client, 'listReports', 'works');
    await onSent();
    confirmDone(words.sent);
  });
  return (
    <Part title={words.send}>
      <ErrorNotice error={error ?? found.error} />
      {busy && <Progress label={words.sendButton} />}
      <Button
        look="primary"
        busy={busy}
        reason={missing === undefined ? null : missing === 'unresolved' ? unresolved : words.missing[missing]}
        onPress={() => run()}
      >
        {work.sequence === 0 ? words.sendButton : words.sendAgain}
      </Button>
    </Part>
  );
};
