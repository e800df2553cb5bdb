import { type AnswerName, type Question, STEPS } from '@seinhuis/core/questions/tree';
import { QUESTION_WORDS } from '@seinhuis/core/words/questions';
import { answerInWords, textOf } from '../answers/summary.ts';
import { MAILBOX_WORDS } from '../words/mailbox.ts';
import { REFUSAL_WORDS } from '../words/refusals.ts';
import { SEALED_WORDS } from '../words/sealed.ts';
import { el, focusOn } from './dom.ts';
import { button, type Door, type Drawn, nothingTold, type OpenDoor } from './door.ts';
import { heading } from './marks.ts';
import { callLine } from './refusal.ts';

/**
 * Seals what was told with a receipt of its own and posts it. While nothing changes, the same envelope under the same
 * id is tried again, so that a lost answer never stores a report twice. Null when stored, else why not.
 */
const sendOff = async (door: Door, { sealing, network }: OpenDoor): Promise<string | null> => {
  const { told, language } = door;
  await told.cleaning;
  told.box ??= await sealing.openBox(network);
  const of = JSON.stringify([language, told.answers, told.files.map(({ file }) => file.bytes.length)]);
  if (told.last?.of !== of)
    told.last = {
      of,
      sealed: await sealing.seal(
        network,
        language,
        told.answers,
        told.files.map(({ file }) => file),
        told.box.mailbox,
      ),
    };
  const posted = await sealing.post(told.last.sealed, language);
  return posted.ok ? null : posted.why;
};

/** Everything once more, with a way back to each step; then on its way, sealed. */
export const checkScreen = (door: Door): Drawn => {
  const words = SEALED_WORDS[door.language];
  const boxWords = MAILBOX_WORDS[door.language];
  const questions = QUESTION_WORDS[door.language];
  const { answers, files } = door.told;
  const status = el('p', { role: 'status' });
  const failure = el('div', {});
  let busy = false;

  const failed = (why: string): void => {
    const phone = door.open?.network.phone ?? '';
    const text = el('textarea', { readonly: true, rows: '12', 'aria-label': boxWords.keptText });
    text.value = textOf(door.language, answers);
    failure.replaceChildren(
      el(
        'div',
        { class: 'errors', role: 'alert', id: 'errors', tabindex: '-1' },
        el('h2', {}, boxWords.notStored),
        el('p', {}, boxWords.notStoredText),
        el('p', {}, why === '' ? boxWords.ourFault : why),
        phone !== '' && callLine(REFUSAL_WORDS[door.language].call(phone), phone),
        el('details', {}, el('summary', {}, boxWords.keptText), text),
      ),
    );
    send.textContent = boxWords.again;
    focusOn('errors');
  };

  const submit = async (): Promise<void> => {
    if (busy || door.open === null) return;
    busy = true;
    send.setAttribute('aria-disabled', 'true');
    failure.replaceChildren();
    status.textContent = words.sealing;
    // Let the browser show that it works before the sealing keeps it busy.
    await new Promise((resolve) => setTimeout(resolve, 30));
    const why = await sendOff(door, door.open).catch(() => '');
    busy = false;
    send.removeAttribute('aria-disabled');
    status.textContent = '';
    if (why !== null) {
      failed(why);
      return;
    }
    const { box } = door.told;
    door.told = { ...nothingTold(), box };
    door.go('sent', true);
  };
  const send = button(words.send, () => void submit());

  return {
    title: words.check,
    nodes: [
      heading(words.check),
      el('div', { class: 'warning' }, el('p', {}, words.checkAdvice)),
      el(
        'div',
        { class: 'answers' },
        ...STEPS.map((step) => {
          const told = (step.questions as readonly (Question & { readonly name: AnswerName })[]).flatMap(
            ({ name, kind }) => {
              const answer = answerInWords(door.language, name, answers);
              return answer === ''
                ? []
                : [
                    el('dt', { class: name === 'how' ? 'heard' : '' }, questions.questions[name].label),
                    // The hints read what was typed freely once more.
                    el('dd', { 'data-kind': kind }, answer),
                  ];
            },
          );
          if (step.name === 'more' && files.length > 0)
            told.push(
              el('dt', {}, words.files),
              ...files.map(({ said, pictures }) => el('dd', {}, said[door.language], ...pictures)),
            );
          return el(
            'section',
            {},
            el(
              'header',
              {},
              el('h2', {}, questions.steps[step.name]),
              el(
                'button',
                {
                  type: 'button',
                  class: 'link',
                  'aria-label': `${words.change}: ${questions.steps[step.name]}`,
                  onclick: () => door.go(step.name),
                },
                words.change,
              ),
            ),
            told.length === 0 ? el('p', { class: 'hint' }, words.skipped) : el('dl', {}, ...told),
          );
        }),
      ),
      failure,
      el(
        'div',
        { class: 'actions' },
        send,
        button(words.back, () => door.go('more'), 'quiet'),
      ),
      status,
    ],
  };
};
