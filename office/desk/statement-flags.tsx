import {
  blocks,
  type Decision,
  decisionOn,
  type LadderStep,
  type Resolution,
  resolutionsOf,
  unresolvedOf,
} from '@seinhuis/core/rules/decisions';
import { useEffect, useRef } from 'react';
import type { OutgoingFlag } from '../guard/contract.ts';
import { unquoted, withReplaced } from '../guard/fill.ts';
import { announce } from '../ui/announce.tsx';
import { Button } from '../ui/button.tsx';
import { Select } from '../ui/field.tsx';
import { useWords } from '../ui/language.tsx';
import { guardWords } from '../words/guard.ts';
import { adviceOf } from './advice.ts';

type Resolving = {
  readonly text: string;
  readonly decisions: readonly Decision[];
  readonly onText: (text: string) => void;
  readonly onDecisions: (decisions: readonly Decision[]) => void;
  /** Told before a button changes the text: which step of the ladder it takes. */
  readonly onStep: (step: LadderStep) => void;
};

const coded = ({ step, reason }: Resolution): string => `${reason} ${step}`;

const One = ({
  flag,
  text,
  decisions,
  onText,
  onDecisions,
  onStep,
}: Resolving & { readonly flag: OutgoingFlag }) => {
  const words = useWords(guardWords);
  const { start, end, kind, circle } = flag;
  const said = unquoted(text.slice(start, end));
  const decision = decisionOn(flag, decisions);
  const choices = resolutionsOf(flag);
  const decide = (value: string): void => {
    const chosen = choices.find((c) => coded(c) === value);
    const others = decisions.filter((d) => !(d.start === start && d.end === end && d.kind === kind));
    onDecisions(chosen === undefined ? others : [...others, { start, end, kind, circle, ...chosen }]);
  };
  const write = (step: LadderStep, by: string): void => {
    onStep(step);
    onText(withReplaced(text, flag, by));
  };
  const state = decision !== null ? words.decided : blocks(flag) ? words.open : words.advice;
  return (
    <li className={decision === null && blocks(flag) ? 'flag open' : 'flag'}>
      <fieldset>
        <legend>
          <span className="unseen">{words.finding(said)}</span>
        </legend>
        <p>
          <span className={decision === null && blocks(flag) ? 'tag warn' : 'tag'}>{state}</span>{' '}
          <q>{said}</q>
        </p>
        <p>
          <strong>
            {words.kinds[kind].name}, {words.circle(circle)}: {words.circles[circle]}.
          </strong>{' '}
          {words.kinds[kind].why} {flag.because !== null && words.because(words.kinds[flag.because].name)}{' '}
          {adviceOf(words, flag.step, flag.suggestion)}
        </p>
        <p className="buttons tight">
          {flag.suggestion !== null && (
            <Button onPress={() => write(flag.step, flag.suggestion ?? '')}>
              {words.replace(flag.suggestion)}
            </Button>
          )}
          <Button onPress={() => write('drop', '')}>
            {words.drop} <span className="unseen">{said}</span>
          </Button>
        </p>
        {(blocks(flag) || decision !== null) && (
          <Select
            label={words.keepWhy}
            empty={words.keepEmpty}
            value={decision === null ? '' : coded(decision)}
            onChange={decide}
            choices={choices.map((choice) => ({
              value: coded(choice),
              text: words.decisions[choice.reason],
            }))}
          />
        )}
      </fieldset>
    </li>
  );
};

/** What the guard finds in one outgoing statement, each to be taken away or decided. */
export const StatementFlags = ({
  number,
  flags,
  ...resolving
}: Resolving & { readonly number: number; readonly flags: readonly OutgoingFlag[] }) => {
  const words = useWords(guardWords);
  const open = unresolvedOf(flags, resolving.decisions).length;
  const before = useRef(open);
  useEffect(() => {
    if (before.current !== open) announce(words.changed(number, open));
    before.current = open;
  }, [open, number, words]);
  if (flags.length === 0) return null;
  return (
    <section className="flags" aria-label={words.findings(number)}>
      <h3>{words.findings(number)}</h3>
      <ul>
        {flags.map((flag) => (
          <One key={`${flag.kind} ${flag.start} ${flag.end}`} flag={flag} {...resolving} />
        ))}
      </ul>
    </section>
  );
};
