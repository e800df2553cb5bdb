import { type AnswerName, STEPS, type StepName } from '@seinhuis/core/questions/tree';
import { QUESTION_WORDS } from '@seinhuis/core/words/questions';
import { problemsOf } from '../answers/problems.ts';
import { SEALED_WORDS } from '../words/sealed.ts';
import { el, focusOn } from './dom.ts';
import { button, type Door, type Drawn } from './door.ts';
import { questionField, readField } from './fields.ts';
import { fileField } from './file-field.ts';
import { nextOf, previousOf, STEP_COUNT, stepNumber } from './journey.ts';
import { clearMarks, errorBox, fieldId, heading, markField } from './marks.ts';
import { placeField } from './place-field.ts';
import { today } from './today.ts';

/** One step of the question tree: one page, back and next, nothing typed is lost. */
export const stepScreen =
  (step: StepName) =>
  (door: Door): Drawn => {
    const words = SEALED_WORDS[door.language];
    const title = QUESTION_WORDS[door.language].steps[step];
    const questions = STEPS.find((one) => one.name === step)?.questions ?? [];
    const place = placeField(door.language, String(door.told.answers.place ?? ''));
    const form = el('form', { novalidate: true });
    const count = words.step(stepNumber(step) ?? 0, STEP_COUNT);

    const keep = (): void => {
      for (const { name } of questions as readonly { readonly name: AnswerName }[]) {
        const answer = name === 'place' ? place.value() : readField(form, name);
        if (answer === undefined) delete door.told.answers[name];
        else door.told.answers[name] = answer;
      }
    };
    const next = async (event: Event): Promise<void> => {
      event.preventDefault();
      clearMarks(form);
      keep();
      const problems = problemsOf(step, door.told.answers).map(({ name, problem }) => ({
        name,
        text: problem === 'nothing' ? words.nothing : words.tooLong,
      }));
      const where = step === 'where' && door.open !== null ? place.settle(door.open, today()) : null;
      if (where !== null) problems.push({ name: 'place', text: where });
      if (problems.length === 0) {
        keep();
        // What was chosen last is cleaned first, so that the next page counts it. Who left meanwhile stays where they are.
        if (step === 'more') await door.told.cleaning;
        if (form.isConnected) door.go(nextOf(step));
        return;
      }
      for (const { name, text } of problems) markField(form, name, text);
      form.prepend(
        errorBox(
          words.mistakes,
          problems.map(({ name, text }) => ({ id: fieldId(name), text })),
          focusOn,
        ),
      );
      focusOn('errors');
    };

    form.addEventListener('submit', (event) => void next(event));
    form.append(
      ...questions.map((question) =>
        question.name === 'place' ? place.node : questionField(door.language, question, door.told.answers),
      ),
    );
    if (step === 'how') form.append(dangerNotice(form, words.dangerNow));
    if (step === 'more') form.append(fileField(door));
    form.append(
      el(
        'div',
        { class: 'actions' },
        el('button', { type: 'submit', class: 'action' }, words.next),
        button(words.back, () => door.go(previousOf(step)), 'quiet'),
      ),
    );
    const first = step === 'what' && el('p', { class: 'soft' }, words.optional);
    return {
      title: `${title} – ${count}`,
      nodes: [el('p', { class: 'count' }, count), heading(title), ...(first ? [first] : []), form],
      keep,
    };
  };

/** Says at once what to do when somebody is in danger. */
const dangerNotice = (form: HTMLElement, text: string): HTMLElement => {
  const notice = el('div', { role: 'status' });
  const show = (): void => {
    const danger = form.querySelector('input[name="danger"][value="yes"]:checked') !== null;
    notice.replaceChildren(
      ...(danger ? [el('div', { class: 'warning' }, el('p', {}, el('a', { href: 'tel:112' }, text)))] : []),
    );
  };
  form.addEventListener('change', show);
  show();
  return notice;
};
