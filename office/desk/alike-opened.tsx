import { UNUSABLE_REASONS, type UnusableReason } from '@seinhuis/core/rules/tip-lifecycle';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import { keys } from '../keys/channel.ts';
import type { AlikeTip } from '../keys/contract.ts';
import { readAgain } from '../keys/office.ts';
import { useAction } from '../ui/action.ts';
import { Button } from '../ui/button.tsx';
import { ConfirmButton } from '../ui/confirm.tsx';
import { Checkbox, Select } from '../ui/field.tsx';
import { useLanguage, useWords } from '../ui/language.tsx';
import { Empty, ErrorNotice, Notice, Progress } from '../ui/notice.tsx';
import { Part } from '../ui/page.tsx';
import { alikeWords } from '../words/alike.ts';
import { deskWords } from '../words/desk.ts';
import { errorText } from '../words/errors.ts';
import { AlikeDifference } from './alike-difference.tsx';
import { FEW, isFew, sortAlike } from './alike-sorted.ts';

const FirstTip = ({
  told,
}: {
  readonly told: NonNullable<ReturnType<typeof sortAlike>['first']>['told'];
}) => {
  const words = useWords(alikeWords);
  return (
    <Part title={words.first}>
      <p className="hint">{words.firstText}</p>
      <dl className="told">
        {told.map(({ name, label, text }) => (
          <div key={name}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </Part>
  );
};

/** What became of those that were to be closed; `full`: no more letters can wait. */
type Closed = { readonly closed: number; readonly refused: number; readonly full: boolean };

/** What was opened together: the first one whole, of the others what differs; ticked, they are closed with one reason. */
export const AlikeOpened = ({ tips }: { readonly tips: readonly AlikeTip[] }) => {
  const words = useWords(alikeWords);
  const desk = useWords(deskWords);
  const { language } = useLanguage();
  const client = useQueryClient();
  const [done, setDone] = useState<ReadonlySet<string>>(new Set());
  const left = useMemo(() => tips.filter(({ tip }) => !done.has(tip)), [tips, done]);
  // The first one stays what the others are compared with, also when it is closed and not shown any more.
  const whole = useMemo(() => sortAlike(tips, language), [tips, language]);
  const still = (ids: readonly string[]): readonly string[] => ids.filter((id) => !done.has(id));
  const first = whole.first !== null && !done.has(whole.first.tip) ? whole.first : null;
  const copiesOf = (ids: readonly string[]): readonly string[] => ids.filter((id) => id !== whole.first?.tip);
  const [copies, unreadable] = [still(copiesOf(whole.same)), still(whole.unreadable)];
  const differing = whole.differing.filter(({ tip }) => !done.has(tip));
  const few = differing.filter(isFew).map(({ tip }) => tip);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(
    // The first one stays, so that one of them can still be worked on.
    new Set([...copiesOf(whole.same), ...whole.unreadable]),
  );
  const [reason, setReason] = useState<UnusableReason | ''>('');
  const [tell, setTell] = useState(false);
  const [told, setTold] = useState<Closed | null>(null);
  const status = useRef<HTMLDivElement>(null);
  // The button that was pressed is gone: whoever uses no mouse goes on from what is told.
  useEffect(() => {
    if (told !== null || left.length > 0) status.current?.focus({ preventScroll: true });
  }, [told, left.length]);
  const chosen = left.map(({ tip }) => tip).filter((tip) => ticked.has(tip));
  const reached = left.filter(
    (one) => one.state === 'opened' && ticked.has(one.tip) && one.body.mailbox !== null,
  ).length;
  const tick = (ids: readonly string[]) => (on: boolean) =>
    setTicked((before) => {
      const next = new Set(before);
      for (const id of ids)
        if (on) next.add(id);
        else next.delete(id);
      return next;
    });
  const isTicked = (ids: readonly string[]): boolean => ids.every((id) => ticked.has(id));
  const close = useAction(async () => {
    if (reason === '') return;
    const answers = await keys.closeEach(chosen, reason, tell && reached > 0);
    const closed = answers.filter(({ refused }) => refused === null).map(({ tip }) => tip);
    setDone((before) => new Set([...before, ...closed]));
    setTold({
      closed: closed.length,
      refused: answers.length - closed.length,
      full: answers.some(({ refused }) => refused === 'queue-full'),
    });
    await readAgain(client, 'listTips');
  });
  const giveBack = useAction(async () => {
    const answers = await keys.giveBackEach(left.map(({ tip }) => tip));
    setDone((before) => new Set([...before, ...answers.flatMap((a) => (a.refused === null ? [a.tip] : []))]));
    setTold(null);
    await readAgain(client, 'listTips');
  });
  return (
    <>
      <div role="status" ref={status} tabIndex={-1}>
        {told === null ? (
          left.length > 0 && <p>{words.opened(left.length)}</p>
        ) : (
          <Notice kind={told.refused > 0 ? 'warn' : 'good'}>
            <p>
              {told.closed > 0 && words.closed(told.closed)} {told.refused > 0 && words.refused(told.refused)}
            </p>
            {told.full && <p>{errorText({ code: 'queue-full' }, language)}</p>}
          </Notice>
        )}
      </div>
      {left.length === 0 ? (
        <Empty title={words.allDone} />
      ) : (
        <>
          {first !== null && <FirstTip told={first.told} />}
          <Part title={words.which}>
            <p>
              {whole.first === null ? words.unreadableText : words.whichText}{' '}
              {first !== null && words.whichFirst}
            </p>
            {differing.length > 0 && (
              <ul className="alike-differing">
                {differing.map((one) => (
                  <AlikeDifference
                    key={one.tip}
                    one={one}
                    ticked={ticked.has(one.tip)}
                    onTick={tick([one.tip])}
                  />
                ))}
              </ul>
            )}
            {few.length > 1 && (
              <Checkbox label={words.few(few.length, FEW)} checked={isTicked(few)} onChange={tick(few)} />
            )}
            {copies.length > 0 && (
              <Checkbox
                label={words.same(copies.length)}
                checked={isTicked(copies)}
                onChange={tick(copies)}
              />
            )}
            {first !== null && whole.same.includes(first.tip) && (
              <Checkbox
                label={words.firstItself}
                checked={ticked.has(first.tip)}
                onChange={tick([first.tip])}
              />
            )}
            {unreadable.length > 0 && (
              <Checkbox
                label={words.allUnreadable(unreadable.length)}
                checked={isTicked(unreadable)}
                onChange={tick(unreadable)}
              />
            )}
            <Select
              label={words.reason}
              empty="—"
              value={reason}
              onChange={(value) => setReason(value as UnusableReason | '')}
              choices={UNUSABLE_REASONS.map((value) => ({ value, text: desk.reasons[value] }))}
            />
            {reached > 0 && (
              <Checkbox
                label={words.tell(reached)}
                hint={words.tellText(desk.letterKinds['not-usable'])}
                checked={tell}
                onChange={setTell}
              />
            )}
            <ErrorNotice error={close.error ?? giveBack.error} />
            {close.busy && <Progress label={words.closing} />}
            <div className="buttons">
              {chosen.length === 0 || reason === '' ? (
                <Button look="primary" reason={chosen.length === 0 ? words.chooseTips : words.chooseReason}>
                  {words.close(chosen.length)}
                </Button>
              ) : (
                <ConfirmButton
                  title={words.closeAsk(chosen.length)}
                  text={words.closeText(desk.reasons[reason])}
                  confirm={words.close(chosen.length)}
                  busy={close.busy}
                  trigger="primary"
                  onConfirm={() => close.run()}
                >
                  {words.close(chosen.length)}
                </ConfirmButton>
              )}
              <Button look="quiet" busy={giveBack.busy || close.busy} onPress={() => giveBack.run()}>
                {words.giveBack}
              </Button>
            </div>
          </Part>
        </>
      )}
    </>
  );
};
