import { unquoted } from '../guard/fill.ts';
import { Button } from '../ui/button.tsx';
import { useWords } from '../ui/language.tsx';
import { Progress } from '../ui/notice.tsx';
import { guardWords } from '../words/guard.ts';
import { adviceOf } from './advice.ts';
import { stepFrom, type Walk } from './walk.ts';

/** The walk along what the guard found in the tip: where one is, why it is a finding and what to do with it. */
export const FindingsWalk = ({ walk, ready }: { readonly walk: Walk; readonly ready: boolean }) => {
  const words = useWords(guardWords);
  const { marks, at, go } = walk;
  const mark = marks[at];
  const step = (by: 1 | -1) => (): void => go(stepFrom(at, by, marks.length));
  return (
    <section className="walk" aria-label={words.walk}>
      <h3>{words.walk}</h3>
      {!ready ? (
        <Progress label={words.reading} />
      ) : marks.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <>
          <p className="hint">{words.walkText}</p>
          <p className="buttons tight">
            <Button onPress={step(-1)}>{words.previous}</Button>
            <Button onPress={step(1)}>{words.next}</Button>
            <span className="walk-place">
              {at < 0 ? words.count(marks.length) : words.place(at + 1, marks.length)}
            </span>
          </p>
          {mark !== undefined && (
            <div className="walk-mark">
              <p>
                <q>{unquoted(mark.words)}</q>{' '}
                <span className="tag">
                  {words.kinds[mark.kind].name}, {words.circle(mark.circle)}: {words.circles[mark.circle]}
                </span>
              </p>
              <p>
                {words.kinds[mark.kind].why} {adviceOf(words, mark.step, mark.suggestion)}
              </p>
            </div>
          )}
        </>
      )}
    </section>
  );
};
