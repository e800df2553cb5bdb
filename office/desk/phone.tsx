import { hasContent } from '@seinhuis/core/questions/answers';
import { type AnswerName, type Question, STEPS } from '@seinhuis/core/questions/tree';
import { resolvePlace } from '@seinhuis/core/reference/places';
import { THEMES } from '@seinhuis/core/reference/themes';
import type { Language } from '@seinhuis/core/wire/tip';
import { choiceName, QUESTION_WORDS, THEME_GROUPS } from '@seinhuis/core/words/questions';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { keys } from '../keys/channel.ts';
import { readAgain, useEntered } from '../keys/office.ts';
import { useAction } from '../ui/action.ts';
import { announce } from '../ui/announce.tsx';
import { Button } from '../ui/button.tsx';
import { Checkbox, Checkboxes, Radios, Select, TextArea, TextInput } from '../ui/field.tsx';
import { useLanguage, useWords } from '../ui/language.tsx';
import { ErrorNotice, Notice } from '../ui/notice.tsx';
import { Page, Part } from '../ui/page.tsx';
import { deskWords } from '../words/desk.ts';
import { PHONE_WORDS } from '../words/phone.ts';
import { writingWords } from '../words/writing.ts';

type Answers = Readonly<Partial<Record<AnswerName, string | readonly string[]>>>;
const TEXT = 20_000;
const LINE = 200;

const choicesOf = (name: AnswerName, question: Question, language: Language) =>
  question.choices.map((value) => ({
    value,
    text: (name === 'how' && PHONE_WORDS[language].how[value]) || choiceName(language, name, value),
  }));

const Place = ({
  label,
  hint,
  value,
  onChange,
}: {
  readonly label: string;
  readonly hint: string | undefined;
  readonly value: string;
  readonly onChange: (value: string) => void;
}) => {
  const words = useWords(writingWords);
  const { today } = useEntered();
  const answer = value.trim() === '' ? null : resolvePlace(value, today);
  const error =
    answer?.kind === 'unknown' && answer.nearest !== undefined
      ? words.placeNearest(answer.nearest.join(', '))
      : null;
  return (
    <>
      <TextInput label={label} hint={hint} error={error} max={LINE} value={value} onChange={onChange} />
      {answer?.kind === 'ambiguous' && (
        <Radios
          label={words.placeWhich}
          value={null}
          choices={answer.candidates.map((c) => ({
            value: `${c.name} (${c.municipality})`,
            text: words.placeFound(c.name, c.municipality),
          }))}
          onChange={onChange}
        />
      )}
    </>
  );
};

/** The groups that a tipster sees at the doors; a call is about more than one subject as often as a form is. */
const Themes = ({
  label,
  hint,
  chosen,
  onChange,
}: {
  readonly label: string;
  readonly hint: string | undefined;
  readonly chosen: readonly string[];
  readonly onChange: (codes: readonly string[]) => void;
}) => {
  const { language } = useLanguage();
  return (
    <fieldset className="choices">
      <legend>{label}</legend>
      {hint && <p className="hint">{hint}</p>}
      {THEME_GROUPS.map((group) => {
        const themes = THEMES.filter((theme) => theme.offered && group.tops.includes(theme.top));
        const count = themes.filter(({ code }) => chosen.includes(code)).length;
        return (
          <details key={group.nl}>
            <summary>{count === 0 ? group[language] : `${group[language]} (${count})`}</summary>
            {themes.map((theme) => (
              <Checkbox
                key={theme.code}
                label={theme[language]}
                hint={language === 'nl' ? theme.hintNl : theme.hintEn}
                checked={chosen.includes(theme.code)}
                onChange={(on) =>
                  onChange(on ? [...chosen, theme.code] : chosen.filter((code) => code !== theme.code))
                }
              />
            ))}
          </details>
        );
      })}
    </fieldset>
  );
};

const Asked = ({
  question,
  answers,
  put,
}: {
  readonly question: Question & { readonly name: AnswerName };
  readonly answers: Answers;
  readonly put: (name: AnswerName, answer: string | readonly string[]) => void;
}) => {
  const { language } = useLanguage();
  const { name, kind } = question;
  const { label, hint } = {
    ...QUESTION_WORDS[language].questions[name],
    ...PHONE_WORDS[language].questions[name],
  };
  const answer = answers[name];
  const text = typeof answer === 'string' ? answer : '';
  const set = (value: string | readonly string[]): void => put(name, value);
  if (name === 'themes')
    return <Themes label={label} hint={hint} chosen={Array.isArray(answer) ? answer : []} onChange={set} />;
  if (kind === 'choices')
    return (
      <Checkboxes
        label={label}
        hint={hint}
        choices={choicesOf(name, question, language)}
        values={Array.isArray(answer) ? answer : []}
        onChange={set}
      />
    );
  if (kind === 'choice')
    return (
      <Radios
        inline
        label={label}
        {...(hint === undefined ? {} : { hint })}
        choices={choicesOf(name, question, language)}
        value={text === '' ? null : text}
        onChange={set}
      />
    );
  if (kind === 'place') return <Place label={label} hint={hint} value={text} onChange={set} />;
  return kind === 'line' ? (
    <TextInput label={label} hint={hint} max={LINE} value={text} onChange={set} />
  ) : (
    <TextArea label={label} hint={hint} max={TEXT} value={text} onChange={set} />
  );
};

/** Intake by phone: the same question tree, sealed to the desk like any tip, without a mailbox (DOMAIN 3.10). */
export const Phone = () => {
  const words = useWords(deskWords);
  const { language } = useLanguage();
  const client = useQueryClient();
  const [answers, setAnswers] = useState<Answers>({});
  const [spokenIn, setSpokenIn] = useState<Language>('nl');
  const [done, setDone] = useState(false);
  const told = Object.fromEntries(Object.entries(answers).filter(([, a]) => a.length > 0)) as Answers;
  const { run, busy, error } = useAction(async () => {
    await keys.sendPhoneTip(told, spokenIn);
    setAnswers({});
    setDone(true);
    announce(words.phoneDone);
    await readAgain(client, 'listTips');
  });
  const steps = { ...QUESTION_WORDS[language].steps, ...PHONE_WORDS[language].steps };
  return (
    <Page title={words.phone} intro={words.phoneIntro}>
      {done && (
        <Notice kind="good">
          <p>{words.phoneDone}</p>
        </Notice>
      )}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          run();
        }}
      >
        <Select
          label={words.phoneKind}
          value={spokenIn}
          choices={(['nl', 'en'] as const).map((value) => ({ value, text: words.languages[value] }))}
          onChange={(value) => setSpokenIn(value as Language)}
        />
        {STEPS.map((step) => (
          <Part key={step.name} title={steps[step.name]}>
            {step.questions.map((question) => (
              <Asked
                key={question.name}
                question={question}
                answers={answers}
                put={(name, answer) => {
                  setDone(false);
                  setAnswers((before) => ({ ...before, [name]: answer }));
                }}
              />
            ))}
          </Part>
        ))}
        <p className="hint">{words.phoneKept}</p>
        <ErrorNotice error={error} />
        <Button look="primary" type="submit" busy={busy} reason={hasContent(told) ? null : words.phoneEmpty}>
          {words.phoneSend}
        </Button>
      </form>
    </Page>
  );
};
