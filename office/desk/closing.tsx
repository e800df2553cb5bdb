import { UNUSABLE_REASONS, type UnusableReason } from '@seinhuis/core/rules/tip-lifecycle';
import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { keys } from '../keys/channel.ts';
import { readAgain } from '../keys/office.ts';
import { useAction } from '../ui/action.ts';
import { confirmDone } from '../ui/announce.tsx';
import { Button } from '../ui/button.tsx';
import { Select } from '../ui/field.tsx';
import { useWords } from '../ui/language.tsx';
import { ErrorNotice } from '../ui/notice.tsx';
import { Part } from '../ui/page.tsx';
import { additionWords } from '../words/additions.ts';
import { deskWords } from '../words/desk.ts';
import { writingWords } from '../words/writing.ts';
import type { Writing } from './use-work.ts';

const useClose = (tip: string, now: boolean) => {
  const words = useWords(deskWords);
  const client = useQueryClient();
  const navigate = useNavigate();
  return useAction(async (outcome: string) => {
    await keys.closeLater(tip, outcome, now);
    await readAgain(client, 'listTips', 'works', 'closings');
    await navigate({ to: '/meldingen' as '/' });
    confirmDone(now ? words.closeDone : words.closeLater);
  });
};

/** A tip that goes nowhere is closed with a reason, at once: there is no report that its moment could betray. */
export const Unusable = ({ work, change }: Writing) => {
  const words = useWords(deskWords);
  const writing = useWords(writingWords);
  const { run, busy, error } = useClose(work.tip, work.sequence === 0);
  const reason = work.reason ?? (work.anonymous === 'no' ? 'only-suspect' : null);
  return (
    <Part title={writing.notUsable}>
      <p>{writing.notUsableText}</p>
      <Select
        label={words.reason}
        empty="—"
        value={reason ?? ''}
        onChange={(value) => change({ reason: value === '' ? null : (value as UnusableReason) })}
        choices={UNUSABLE_REASONS.map((value) => ({ value, text: words.reasons[value] }))}
      />
      <ErrorNotice error={error} />
      <Button
        look="primary"
        busy={busy}
        reason={reason === null ? words.reason : null}
        onPress={() => reason !== null && run(reason)}
      >
        {words.close}
      </Button>
    </Part>
  );
};

/** An answer to a letter adds to what the desk knows; when it is done with, it is closed. */
export const AnswerDone = ({ tip }: { readonly tip: string }) => {
  const words = useWords(deskWords);
  const addition = useWords(additionWords);
  const { run, busy, error } = useClose(tip, true);
  return (
    <Part title={words.closeTitle}>
      <p>
        {addition.answerBelongs} {addition.answerBelongsText}{' '}
        <Link to={'/berichten' as '/'}>{addition.toReports}</Link>
      </p>
      <ErrorNotice error={error} />
      <Button busy={busy} onPress={() => run('answer')}>
        {words.closeAnswer}
      </Button>
    </Part>
  );
};

/** Anybody can post bytes that are no tip. What opens for nobody is closed, or it would lie here for ever. */
export const Unopenable = ({ tip }: { readonly tip: string }) => {
  const words = useWords(deskWords);
  const { run, busy, error } = useClose(tip, true);
  return (
    <Part title={words.closeTitle}>
      <p>
        {words.reason} {words.reasons.nonsense}.
      </p>
      <ErrorNotice error={error} />
      <Button busy={busy} onPress={() => run('nonsense')}>
        {words.close}
      </Button>
    </Part>
  );
};
