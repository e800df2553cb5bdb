import { UNUSABLE_REASONS, type UnusableReason } from '@seinhuis/core/rules/tip-lifecycle';
import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { keys } from '../keys/channel.ts';
import { readAgain } from '../keys/office.ts';
import { useAction } from '../ui/action.ts';
import { confirmDone } from '../ui/announce.tsx';
import { Button } from '../ui/button.tsx';
import { ConfirmButton } from '../ui/confirm.tsx';
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

/** Asks once more: whoever closes a tip cannot open it again, nor write to its tipster. */
const CloseButton = ({
  label,
  mailbox,
  primary = false,
  busy,
  onClose,
}: {
  readonly label: string;
  readonly mailbox: boolean;
  readonly primary?: boolean;
  readonly busy: boolean;
  readonly onClose: () => void;
}) => {
  const words = useWords(deskWords);
  return (
    <ConfirmButton
      title={words.closeAsk}
      text={mailbox ? `${words.closeText} ${words.closeNoLetter}` : words.closeText}
      confirm={label}
      trigger={primary ? 'primary' : 'secondary'}
      busy={busy}
      onConfirm={onClose}
    >
      {label}
    </ConfirmButton>
  );
};

/** A tip that goes nowhere is closed with a reason, at once: there is no report that its moment could betray. */
export const Unusable = ({
  writing: { work, change },
  mailbox,
}: {
  readonly writing: Writing;
  readonly mailbox: boolean;
}) => {
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
      {reason === null ? (
        <Button look="primary" reason={words.reason}>
          {words.close}
        </Button>
      ) : (
        <CloseButton primary label={words.close} mailbox={mailbox} busy={busy} onClose={() => run(reason)} />
      )}
    </Part>
  );
};

/** An answer to a letter adds to what the desk knows; when it is done with, it is closed. */
export const AnswerDone = ({ tip, mailbox }: { readonly tip: string; readonly mailbox: boolean }) => {
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
      <CloseButton label={words.closeAnswer} mailbox={mailbox} busy={busy} onClose={() => run('answer')} />
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
      <CloseButton label={words.close} mailbox={false} busy={busy} onClose={() => run('nonsense')} />
    </Part>
  );
};
