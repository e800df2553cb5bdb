import type { LadderStep } from '@seinhuis/core/rules/decisions';
import type { Circle } from '@seinhuis/core/wire/report';
import { EMPTY_STATEMENT, type SourceClass, type Statement } from '../keys/work.ts';
import { Button } from '../ui/button.tsx';
import { Select, TextArea } from '../ui/field.tsx';
import { useWords } from '../ui/language.tsx';
import { Part } from '../ui/page.tsx';
import { guardWords } from '../words/guard.ts';
import { writingWords } from '../words/writing.ts';
import { HouseStyle } from './house-style.tsx';
import { proposedCircle } from './proposal.ts';
import { StatementFlags } from './statement-flags.tsx';
import type { FoundInWork } from './use-guard.ts';
import type { Writing } from './use-work.ts';
import { withText } from './with-text.ts';

const LONGEST = 4000;
const MOST = 60;
const CIRCLES = [1, 2, 3, 4] as const;

const One = ({
  statement,
  number,
  found,
  change,
  remove,
  up,
  onActive,
  onStep,
}: {
  readonly statement: Statement;
  readonly number: number;
  readonly found: FoundInWork;
  readonly change: (part: Partial<Statement>) => void;
  readonly remove: (() => void) | null;
  readonly up: (() => void) | null;
  readonly onActive: () => void;
  readonly onStep: (step: LadderStep) => void;
}) => {
  const words = useWords(writingWords);
  const guard = useWords(guardWords);
  const flags = found.of(statement.text);
  const proposed = proposedCircle(flags, statement.decisions);
  return (
    <fieldset className="card" onFocus={onActive}>
      <legend>{words.statement(number)}</legend>
      <TextArea
        label={words.statementText}
        max={LONGEST}
        value={statement.text}
        onChange={(text) => change(withText(statement, text))}
      />
      <StatementFlags
        number={number}
        flags={flags}
        text={statement.text.trim()}
        decisions={statement.decisions}
        onText={(text) => change(withText(statement, text))}
        onDecisions={(decisions) => change({ decisions })}
        onStep={onStep}
      />
      <div className="pair">
        <Select
          label={words.source}
          empty={words.sourceEmpty}
          value={statement.source ?? ''}
          onChange={(value) => change({ source: value === '' ? null : (value as SourceClass) })}
          choices={Object.entries(words.sources).map(([value, text]) => ({ value, text }))}
        />
        <Select
          label={words.circle}
          empty={words.circleEmpty}
          error={statement.circle === 1 ? words.circleOne : null}
          hint={statement.circle === 2 ? words.circleSmall : undefined}
          value={statement.circle === null ? '' : String(statement.circle)}
          onChange={(value) => change({ circle: value === '' ? null : (Number(value) as Circle) })}
          choices={CIRCLES.map((circle) => ({ value: String(circle), text: words.circles[circle] }))}
        />
      </div>
      {proposed !== null && proposed !== statement.circle && (
        <p className="buttons tight">
          <span>{guard.proposal(proposed)}</span>
          <Button onPress={() => change({ circle: proposed })}>{guard.take(proposed)}</Button>
        </p>
      )}
      {(up !== null || remove !== null) && (
        <p className="buttons">
          {up !== null && (
            <Button look="quiet" onPress={up}>
              {words.up(number)}
            </Button>
          )}
          {remove !== null && (
            <Button look="quiet" onPress={remove}>
              {words.remove(number)}
            </Button>
          )}
        </p>
      )}
    </fieldset>
  );
};

/** The desk's own text: one fact at a time, each with how it can be known and by how many (DOMAIN 3.1). */
export const Statements = ({
  work,
  change,
  found,
  onActive,
  onInsert,
  onStep,
}: Writing & {
  readonly found: FoundInWork;
  /** Chips and standard sentences go to the statement that was worked on last. */
  readonly onActive: (at: number) => void;
  readonly onInsert: (sentence: string) => void;
  /** Before a change of the text: which step of the ladder it takes. */
  readonly onStep: (step: LadderStep) => void;
}) => {
  const words = useWords(writingWords);
  const { statements } = work;
  const put = (next: readonly Statement[]): void => change({ statements: next });
  return (
    <Part title={words.write}>
      <p>{words.writeText}</p>
      <HouseStyle theme={work.theme} onInsert={onInsert} />
      {statements.map((statement, at) => (
        <One
          // biome-ignore lint/suspicious/noArrayIndexKey: statements are known by their place in the text
          key={at}
          number={at + 1}
          statement={statement}
          found={found}
          onActive={() => onActive(at)}
          onStep={onStep}
          change={(part) => put(statements.map((s, i) => (i === at ? { ...s, ...part } : s)))}
          remove={
            statements.length === 1
              ? null
              : () => {
                  onStep('drop');
                  put(statements.filter((_, i) => i !== at));
                }
          }
          up={
            at === 0
              ? null
              : () =>
                  put(
                    statements.map((s, i) =>
                      i === at - 1 ? statement : i === at ? (statements[at - 1] ?? s) : s,
                    ),
                  )
          }
        />
      ))}
      {statements.length < MOST && (
        <Button
          onPress={() => {
            put([...statements, EMPTY_STATEMENT]);
            onActive(statements.length);
          }}
        >
          {words.add}
        </Button>
      )}
    </Part>
  );
};
