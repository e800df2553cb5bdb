import { useQueryClient } from '@tanstack/react-query';
import { keys } from '../keys/channel.ts';
import { readAgain } from '../keys/office.ts';
import { chosenRoutes, missingIn } from '../keys/weighing.ts';
import { useAction } from '../ui/action.ts';
import { announce } from '../ui/announce.tsx';
import { Button } from '../ui/button.tsx';
import { useWords } from '../ui/language.tsx';
import { ErrorNotice, Progress } from '../ui/notice.tsx';
import { Part } from '../ui/page.tsx';
import { writingWords } from '../words/writing.ts';
import { useRouting } from './routing.tsx';
import type { Writing } from './use-work.ts';

/** Sends the report to the second reader, or says what is still missing. */
export const SendDraft = ({ work, onSent }: Writing & { readonly onSent: () => void }) => {
  const words = useWords(writingWords);
  const client = useQueryClient();
  const { data } = useRouting(work);
  const routes = data === undefined ? [] : chosenRoutes(data.lines, work.roles);
  const [missing] = missingIn(work, routes, data?.missed ?? []);
  const { run, busy, error } = useAction(async () => {
    await keys.sendDraft(work.tip);
    announce(words.sent);
    await readAgain(client, 'listReports', 'works');
    onSent();
  });
  return (
    <Part title={words.send}>
      <ErrorNotice error={error} />
      {busy && <Progress label={words.sendButton} />}
      <Button
        look="primary"
        busy={busy}
        reason={missing === undefined ? null : words.missing[missing]}
        onPress={() => run()}
      >
        {work.sequence === 0 ? words.sendButton : words.sendAgain}
      </Button>
    </Part>
  );
};
