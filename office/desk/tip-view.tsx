import type { Answers } from '@seinhuis/core/questions/answers';
import { QUESTIONS } from '@seinhuis/core/questions/tree';
import type { Language } from '@seinhuis/core/wire/tip';
import { QUESTION_WORDS } from '@seinhuis/core/words/questions';
import { TipFiles } from '../files/tip-files.tsx';
import type { OpenedTipView } from '../keys/contract.ts';
import { useLanguage, useWords } from '../ui/language.tsx';
import { Notice } from '../ui/notice.tsx';
import { Part } from '../ui/page.tsx';
import { themeName } from '../ui/theme-name.ts';
import { deskWords } from '../words/desk.ts';
import { MarkedText } from './marked-text.tsx';
import type { Walk } from './walk.ts';

const named = (name: string, code: string, language: Language): string => {
  if (name === 'themes') return themeName(code, language);
  const words = QUESTION_WORDS[language];
  const lists: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    often: words.often,
    days: words.days,
    parts: words.parts,
    how: words.how,
    danger: words.danger,
  };
  return lists[name]?.[code] ?? code;
};

const AnswerList = ({ answers, walk }: { readonly answers: Answers; readonly walk: Walk }) => {
  const { language } = useLanguage();
  const { questions } = QUESTION_WORDS[language];
  return (
    <dl className="told">
      {QUESTIONS.map(({ name, kind }) => {
        const answer = answers[name];
        if (answer === undefined || answer.length === 0) return null;
        const texts = (typeof answer === 'string' ? [answer] : answer).map((code) =>
          named(name, code, language),
        );
        return (
          <div key={name}>
            <dt>{questions[name].label}</dt>
            <dd>
              {kind.startsWith('choice') ? (
                texts.join(', ')
              ) : (
                <MarkedText name={name} text={texts.join(', ')} walk={walk} />
              )}
            </dd>
          </div>
        );
      })}
    </dl>
  );
};

/** What the tipster told, as it was opened. */
export const TipView = ({
  tip,
  walk,
  onDescribe,
}: {
  readonly tip: OpenedTipView;
  readonly walk: Walk;
  /** Takes what the desk saw in a file into the report; null while there is none. */
  readonly onDescribe: ((text: string) => void) | null;
}) => {
  const words = useWords(deskWords);
  const { body, files } = tip;
  return (
    <Part title={words.told}>
      <p className="hint">{words.toldWarn}</p>
      {body.kind === 'tip' && body.answers.danger === 'yes' && (
        <Notice kind="warn">
          <p>{words.danger}</p>
        </Notice>
      )}
      {body.kind === 'answer' ? (
        <>
          <h3>{words.answerTo(body.letter)}</h3>
          <p className="letter-text">
            <MarkedText name="text" text={body.text} walk={walk} />
          </p>
        </>
      ) : (
        <AnswerList answers={body.answers} walk={walk} />
      )}
      <dl className="facts">
        <dt>{words.language}</dt>
        <dd>{words.languages[body.language]}</dd>
        <dt>{words.mailbox}</dt>
        <dd>{body.mailbox === null ? words.mailboxNo : words.mailboxYes}</dd>
      </dl>
      <TipFiles files={files} onDescribe={onDescribe} />
    </Part>
  );
};
