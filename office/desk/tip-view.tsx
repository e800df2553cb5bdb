import type { Answers } from '@seinhuis/core/questions/answers';
import type { OpenedTipView } from '../keys/contract.ts';
import { useLanguage, useWords } from '../ui/language.tsx';
import { Notice } from '../ui/notice.tsx';
import { Part } from '../ui/page.tsx';
import { deskWords } from '../words/desk.ts';
import { MarkedText } from './marked-text.tsx';
import { toldOf } from './told.ts';
import type { Walk } from './walk.ts';

const AnswerList = ({ answers, walk }: { readonly answers: Answers; readonly walk: Walk }) => {
  const { language } = useLanguage();
  return (
    <dl className="told">
      {toldOf(answers, language).map(({ name, label, text, chosen }) => (
        <div key={name}>
          <dt>{label}</dt>
          <dd>{chosen ? text : <MarkedText name={name} text={text} walk={walk} />}</dd>
        </div>
      ))}
    </dl>
  );
};

/** What the tipster told, as it was opened. */
export const TipView = ({ tip, walk }: { readonly tip: OpenedTipView; readonly walk: Walk }) => {
  const words = useWords(deskWords);
  const { body } = tip;
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
    </Part>
  );
};
