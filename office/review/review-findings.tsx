import { blocks, type Decision, decisionOn, type Taken } from '@seinhuis/core/rules/decisions';
import type { OutgoingFlag } from '../guard/contract.ts';
import { unquoted } from '../guard/fill.ts';
import type { keys } from '../keys/channel.ts';
import { useWords } from '../ui/language.tsx';
import { Part } from '../ui/page.tsx';
import { guardWords } from '../words/guard.ts';
import './review.css';

type Statement = Awaited<ReturnType<typeof keys.guess>>['statements'][number];

const useDecided = () => {
  const words = useWords(guardWords);
  return ({ step, reason }: Decision): string => words.byAuthor(words.steps[step], words.decisions[reason]);
};

const One = ({
  text,
  flag,
  decisions,
}: {
  readonly text: string;
  readonly flag: OutgoingFlag;
  readonly decisions: readonly Decision[];
}) => {
  const words = useWords(guardWords);
  const decided = useDecided();
  const decision = decisionOn(flag, decisions);
  const open = decision === null && blocks(flag);
  const state = decision !== null ? words.decided : open ? words.open : words.advice;
  return (
    <li className={open ? 'seen open' : 'seen'}>
      <p>
        <span className={open ? 'tag warn' : 'tag'}>{state}</span>{' '}
        <q>{unquoted(text.slice(flag.start, flag.end))}</q>
      </p>
      <p>
        <strong>
          {words.kinds[flag.kind].name}, {words.circle(flag.circle)}: {words.circles[flag.circle]}.
        </strong>{' '}
        {words.kinds[flag.kind].why} {decision === null ? words.undecided : decided(decision)}
      </p>
    </li>
  );
};

/** Decisions about words that only the author can compare with the tip: shown by kind, without the tip. */
const Others = ({ text, decisions }: { readonly text: string; readonly decisions: readonly Decision[] }) => {
  const words = useWords(guardWords);
  const decided = useDecided();
  if (decisions.length === 0) return null;
  return (
    <>
      <p>{words.otherDecisions}:</p>
      <ul className="seen-list">
        {decisions.map((d) => (
          <li key={`${d.kind} ${d.start} ${d.end}`} className="seen">
            <p>
              <q>{unquoted(text.slice(d.start, d.end))}</q>{' '}
              <strong>
                {words.kinds[d.kind].name}, {words.circle(d.circle)}: {words.circles[d.circle]}.
              </strong>{' '}
              {decided(d)}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
};

/** What my own guard finds in the outgoing text, and what its author decided: shown only after my guess. */
export const ReviewFindings = ({
  texts,
  statements,
  taken,
}: {
  readonly texts: readonly string[];
  readonly statements: readonly Statement[];
  readonly taken: readonly Taken[];
}) => {
  const words = useWords(guardWords);
  const any = statements.some((s) => s.flags.length > 0 || s.decisions.length > 0);
  return (
    <Part title={words.review}>
      <p>{any ? words.reviewText : words.reviewNone}</p>
      {statements.map(({ circle, flags, decisions }, at) => {
        const text = texts[at] ?? '';
        const known = flags.flatMap((flag) => decisionOn(flag, decisions) ?? []);
        const others = decisions.filter((d) => !known.includes(d));
        if (flags.length === 0 && others.length === 0) return null;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the signed text does not move
          <section key={at} aria-label={words.findings(at + 1)}>
            <h3>{words.reviewOf(at + 1, circle)}</h3>
            <ul className="seen-list">
              {flags.map((flag) => (
                <One
                  key={`${flag.kind} ${flag.start} ${flag.end}`}
                  text={text}
                  flag={flag}
                  decisions={decisions}
                />
              ))}
            </ul>
            <Others text={text} decisions={others} />
          </section>
        );
      })}
      {taken.length > 0 && (
        <>
          <h3>{words.taken}</h3>
          <ul>
            {taken.map(({ kind, circle, step }) => (
              <li key={`${kind} ${circle} ${step}`}>
                {words.kinds[kind].name}, {words.circle(circle)}: {words.steps[step].toLowerCase()}
              </li>
            ))}
          </ul>
        </>
      )}
    </Part>
  );
};
