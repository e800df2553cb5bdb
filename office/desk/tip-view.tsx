import type { Answers } from '@seinhuis/core/questions/answers';
import { QUESTIONS } from '@seinhuis/core/questions/tree';
import type { Language } from '@seinhuis/core/wire/tip';
import { QUESTION_WORDS } from '@seinhuis/core/words/questions';
import { useEffect, useState } from 'react';
import type { OpenedFile, OpenedTipView } from '../keys/contract.ts';
import { Button } from '../ui/button.tsx';
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

/** A photo stays closed until somebody chooses to look, and is gone from memory when it is closed again. */
const File = ({ file, number }: { readonly file: OpenedFile; readonly number: number }) => {
  const words = useWords(deskWords);
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => () => (url === null ? undefined : URL.revokeObjectURL(url)), [url]);
  const show = (): void =>
    setUrl(URL.createObjectURL(new Blob([new Uint8Array(file.bytes)], { type: file.type })));
  return (
    <div>
      <Button onPress={() => (url === null ? show() : setUrl(null))}>
        {url === null ? words.showFile(number) : words.hideFile(number)}
      </Button>
      {url !== null && <img className="tip-image" src={url} alt={words.fileAlt(number)} />}
    </div>
  );
};

/** What the tipster told, as it was opened. */
export const TipView = ({ tip, walk }: { readonly tip: OpenedTipView; readonly walk: Walk }) => {
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
      {files.length > 0 && (
        <>
          <h3>{words.files(files.length)}</h3>
          <p className="hint">{words.filesText}</p>
          {files.map((file, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: files have no name and keep their place
            <File key={at} file={file} number={at + 1} />
          ))}
        </>
      )}
    </Part>
  );
};
