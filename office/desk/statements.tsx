import type { Circle } from '@seinhuis/core/wire/report';
import type { SourceClass, Statement } from '../keys/work.ts';
import { Button } from '../ui/button.tsx';
import { Select, TextArea } from '../ui/field.tsx';
import { useWords } from '../ui/language.tsx';
import { Part } from '../ui/page.tsx';
import { writingWords } from '../words/writing.ts';
import type { Writing } from './use-work.ts';

const LONGEST = 4000;
const MOST = 60;
const CIRCLES = [1, 2, 3, 4] as const;

const One = ({
  statement,
  number,
  change,
  remove,
  up,
}: {
  readonly statement: Statement;
  readonly number: number;
  readonly change: (part: Partial<Statement>) => void;
  readonly remove: (() => void) | null;
  readonly up: (() => void) | null;
}) => {
  const words = useWords(writingWords);
  return (
    <fieldset className="card">
      <legend>{words.statement(number)}</legend>
      <TextArea
        label={words.statementText}
        max={LONGEST}
        value={statement.text}
        onChange={(text) => change({ text })}
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
export const Statements = ({ work, change }: Writing) => {
  const words = useWords(writingWords);
  const { statements } = work;
  const put = (next: readonly Statement[]): void => change({ statements: next });
  return (
    <Part title={words.write}>
      <p>{words.writeText}</p>
      {statements.map((statement, at) => (
        <One
          // biome-ignore lint/suspicious/noArrayIndexKey: statements are known by their place in the text
          key={at}
          number={at + 1}
          statement={statement}
          change={(part) => put(statements.map((s, i) => (i === at ? { ...s, ...part } : s)))}
          remove={statements.length === 1 ? null : () => put(statements.filter((_, i) => i !== at))}
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
        <Button onPress={() => put([...statements, { text: '', source: null, circle: null }])}>
          {words.add}
        </Button>
      )}
    </Part>
  );
};
