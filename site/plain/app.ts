import { brotliCompressSync, constants } from 'node:zlib';
import type { Scrypt } from '@seinhuis/core/derive';
import type { Day } from '@seinhuis/core/ids';
import type { Random } from '@seinhuis/core/random';
import { openLetters, sealAnswer, sealTip } from '@seinhuis/core/tipster';
import type { Network } from '@seinhuis/core/wire/network';
import { type Mailbox, makeReceipt, openReceipt, readReceipt } from '@seinhuis/core/wire/receipt';
import { ANSWER_LIMIT, type Language } from '@seinhuis/core/wire/tip';
import { ERROR_WORDS } from '@seinhuis/core/words/errors';
import type { Pens } from '@seinhuis/guard/files/scrub';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Html } from '../pages/frame.ts';
import { MAILBOX_WORDS } from '../words/mailbox.ts';
import { REFUSAL_WORDS } from '../words/refusals.ts';
import { SEALED_WORDS } from '../words/sealed.ts';
import type { PlainAct, PlainArrival } from './budgets.ts';
import type { Mistake } from './fields.ts';
import { PLAIN_HEADERS } from './headers.ts';
import { boxPage, keptPage, type Unsent } from './mailbox-pages.ts';
import { boundaryOf } from './multipart.ts';
import { derivedRandom, hashOf, makeOnce, readOnce } from './once.ts';
import {
  advicePage,
  backPage,
  EMPTY_FORM,
  formPage,
  PATHS,
  saidPage,
  sentencePage,
  sentPage,
  shutPage,
} from './pages.ts';
import { BODY_LIMIT, formOf, postedOf, typeOf } from './posted.ts';
import { readForm } from './read-form.ts';
import type { Answered, Switchboard } from './switchboard.ts';
import { makeUploads } from './uploads.ts';

/** What the plain door is put together from. */
export type PlainParts = {
  readonly switchboard: Switchboard;
  readonly random: Random;
  /** A faster scrypt than core's own, where there is one. */
  readonly scrypt: Scrypt<Promise<Uint8Array>> | undefined;
  readonly today: () => Day;
  /** What pictures and pages are drawn anew with. */
  readonly pens: Pens;
  /** Address of the sealed door, to point at; null when it is not known. */
  readonly sealed: string | null;
  /** Whether this may come in now, beside what others ask. */
  readonly admit: (act: PlainAct, arrival: PlainArrival) => Promise<boolean>;
};

/**
 * Pages that nobody typed anything in travel compressed. Those with something typed or eight words in them do not: their
 * compressed length would tell of it. Of the number that the empty form bears, random digits, it tells nothing.
 */
const QUALITY = { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } };

type Door = Hono<{ Bindings: Partial<PlainArrival> }>;

/**
 * Why, beside that nothing was stored; '' when there is no more to say: a page made the form, so that a wrong one is our
 * fault, and to load that page anew would lose the text. Without an answer the fault lies here too.
 */
const whyNot = (language: Language, answered: Exclude<Answered, 'stored'>): string => {
  if (answered === 'not-stored' || answered === 'bad-request') return '';
  return answered === 'not-reached' ? REFUSAL_WORDS[language].reasons.fault : ERROR_WORDS[language][answered];
};

/** The words of a posted form: the mailbox they open, or the mistake in them. */
const mailboxOf = async (
  parts: PlainParts,
  language: Language,
  network: Network,
  typed: string,
): Promise<
  { readonly words: readonly string[]; readonly mailbox: Mailbox } | { readonly mistake: string }
> => {
  const texts = MAILBOX_WORDS[language];
  const read = readReceipt(typed);
  if (read.ok)
    return { words: read.words, mailbox: await openReceipt(read.words, network.network, parts.scrypt) };
  if (read.reason === 'count') return { mistake: texts.wordsCount(read.count) };
  if (read.reason === 'check') return { mistake: texts.wordsCheck };
  return { mistake: texts.wordUnknown(read.position, read.nearest) };
};

/**
 * The plain door: the same questions without script, sealed here. It writes nothing down: no log, no cookie, no
 * store. What it read leaves it as an envelope and as the answer to the one who asked.
 */
export const makePlainDoor = (parts: PlainParts): Door => {
  const { switchboard, random, today } = parts;
  const uploads = makeUploads(parts.pens);
  const app: Door = new Hono();
  const answer = (
    context: Context,
    body: Html,
    status: 200 | 400 | 404 | 413 | 415 | 422 | 429 | 500 | 503 = 200,
  ) => context.html(body, status);

  const answerEmpty = async (context: Context, body: Html) => {
    const page = String(await body);
    context.header('vary', 'accept-encoding');
    if (!/\bbr\b/.test(context.req.header('accept-encoding') ?? '')) return context.html(page);
    context.header('content-encoding', 'br');
    context.header('content-type', 'text/html; charset=UTF-8');
    return context.body(new Uint8Array(brotliCompressSync(page, QUALITY)));
  };

  app.use(async (context, next) => {
    await next();
    for (const [name, value] of Object.entries(PLAIN_HEADERS)) context.res.headers.set(name, value);
  });
  const admits = (context: Context, act: PlainAct): Promise<boolean> => {
    const { remote, forwardedFor } = (context.env ?? {}) as Partial<PlainArrival>;
    return parts.admit(act, { remote, forwardedFor });
  };
  /** Not now: an honest sentence, what was typed, and when to come back. */
  const answerBusy = (context: Context, body: Html) => {
    context.header('retry-after', '60');
    return answer(context, body, 429);
  };
  const languageOf = (context: Context): Language => (context.req.path.startsWith('/en') ? 'en' : 'nl');
  const tooLarge = (context: Context) => answer(context, sentencePage(languageOf(context), 'tooLarge'), 413);
  const limited = bodyLimit({ maxSize: BODY_LIMIT, onError: tooLarge });
  // A form with files is counted while it is read: what was typed beside a file that is too large must not be lost.
  app.use((context, next) => (boundaryOf(typeOf(context)) === null ? limited(context, next) : next()));
  app.notFound((context) => answer(context, sentencePage(languageOf(context), 'notHere'), 404));
  app.onError((_, context) => answer(context, sentencePage(languageOf(context), 'fault'), 500));

  for (const language of ['nl', 'en'] as const) {
    const paths = PATHS[language];
    const wrongForm = (context: Context) => answer(context, sentencePage(language, 'wrongForm'), 415);
    const aboutOf = (network: Network) => ({ language, sealed: parts.sealed, phone: network.phone });

    app.get(paths.form, async (context) => {
      const opened = await switchboard.network(today());
      return opened.ok
        ? answerEmpty(context, formPage(aboutOf(opened.network), { ...EMPTY_FORM, once: makeOnce(random) }))
        : answer(context, shutPage(language, opened.reason, opened.phone), 503);
    });

    app.get(paths.advice, (context) => answerEmpty(context, advicePage(language)));

    app.post(paths.form, async (context) => {
      const admitted = await admits(context, 'report');
      const posted = await postedOf(context, uploads, admitted);
      if (posted === null)
        return boundaryOf(typeOf(context)) === null ? wrongForm(context) : tooLarge(context);
      const words = SEALED_WORDS[language];
      const { answers, place, problems } = readForm(posted.fields, today());
      const mistakes: Mistake[] = problems.map(({ name, problem }) => ({
        name,
        text: problem === 'nothing' ? words.nothing : words.tooLong,
      }));
      if (place.problem !== null)
        mistakes.push({
          name: 'place',
          text: place.problem === 'which' ? words.placeTwice : words.placeUnknown,
        });
      const again = posted.files.length > 0 || posted.left !== null;
      const once = readOnce(posted.fields.get('once'));
      const opened = await switchboard.network(today());
      const kept = { answers, place, again, once: once ?? makeOnce(random) };
      if (!admitted) {
        posted.done();
        const phone = opened.ok ? opened.network.phone : opened.phone;
        const notStored = ERROR_WORDS[language]['too-many'];
        const about = { language, sealed: parts.sealed, phone };
        return answerBusy(context, formPage(about, { ...kept, mistakes: [], notStored }));
      }
      const { files, said, refused } = await uploads.clean(posted, language).finally(posted.done);
      mistakes.push(...refused.map((text) => ({ name: 'files', text })));
      const state = { ...kept, mistakes, notStored: null };
      // What was typed comes back even where nothing can be sealed.
      if (!opened.ok)
        return answer(
          context,
          formPage(
            { language, sealed: parts.sealed, phone: opened.phone },
            {
              ...state,
              notStored: opened.reason === 'fault' ? '' : REFUSAL_WORDS[language].reasons[opened.reason],
            },
          ),
          503,
        );
      const { network } = opened;
      if (mistakes.length > 0) return answer(context, formPage(aboutOf(network), state), 422);
      const made = once === null ? random : derivedRandom(once, hashOf([language, answers], posted.files));
      const receipt = makeReceipt(made);
      const mailbox = await openReceipt(receipt, network.network, parts.scrypt);
      const sealed = await sealTip(network, { language, answers, files, mailbox }, made);
      const answered = await switchboard.post(sealed);
      // Sealed anew the same report has other bytes: under this id it is there already.
      return answered === 'stored' || (answered === 'conflict' && once !== null)
        ? answer(context, sentPage(language, receipt, answers.danger === 'yes', said))
        : answer(
            context,
            formPage(aboutOf(network), { ...state, notStored: whyNot(language, answered) }),
            503,
          );
    });

    app.get(paths.back, (context) => answer(context, backPage(language, '', null)));

    /** Opens the mailbox of the posted words and goes on, or points out what is wrong with them. */
    const withMailbox =
      (
        go: (
          context: Context,
          form: URLSearchParams,
          box: { readonly network: Network; readonly words: readonly string[]; readonly mailbox: Mailbox },
        ) => Promise<Response>,
      ) =>
      async (context: Context): Promise<Response> => {
        const form = await formOf(context);
        if (form === null) return wrongForm(context);
        const typed = form.get('words') ?? '';
        if (!(await admits(context, 'mailbox'))) {
          const why = ERROR_WORDS[language]['too-many'];
          const [name = '', text = ''] = [...form].find(([key]) => /^answer-\d{1,9}$/.test(key)) ?? [];
          const letter = form.get('letter') ?? '';
          return answerBusy(
            context,
            text === ''
              ? backPage(language, typed, why)
              : keptPage(language, why, { words: typed, letter, name, text }),
          );
        }
        const opened = await switchboard.network(today());
        if (!opened.ok)
          return answer(context, backPage(language, typed, MAILBOX_WORDS[language].notRead), 503);
        const found = await mailboxOf(parts, language, opened.network, typed);
        if ('mistake' in found) return answer(context, backPage(language, typed, found.mistake), 422);
        return go(context, form, { network: opened.network, ...found });
      };

    const show = async (
      context: Context,
      { network, words, mailbox }: { network: Network; words: readonly string[]; mailbox: Mailbox },
      said: string | null,
      unsent: Unsent | null,
    ): Promise<Response> => {
      const slots = await switchboard.collect(mailbox.token);
      if (slots === null && said !== null) return answer(context, saidPage(language, said));
      if (slots === null)
        return answer(context, backPage(language, words.join(' '), MAILBOX_WORDS[language].notRead), 503);
      const letters = await openLetters(network, mailbox, slots);
      return answer(context, boxPage(language, words, letters, said, unsent), unsent === null ? 200 : 422);
    };

    app.post(
      paths.back,
      withMailbox((context, _, box) => show(context, box, null, null)),
    );

    app.post(
      paths.remove,
      withMailbox(async (context, form, box) => {
        const removed = await switchboard.clear(box.mailbox.token, [form.get('letter') ?? '']);
        const words = MAILBOX_WORDS[language];
        return show(context, box, removed ? words.removed : words.notRemoved, null);
      }),
    );

    app.post(
      paths.answer,
      withMailbox(async (context, form, box) => {
        const words = MAILBOX_WORDS[language];
        const id = form.get('letter') ?? '';
        const [name = '', typed = ''] = [...form].find(([key]) => key.startsWith('answer-')) ?? [];
        const text = typed.replace(/\r\n?/g, '\n').trim();
        const refuse = (why: string) => show(context, box, null, { id, text, why });
        if (text === '') return refuse(words.answerEmpty);
        if (text.length > ANSWER_LIMIT) return refuse(SEALED_WORDS[language].tooLong);
        const letter = Number(name.slice('answer-'.length));
        if (!Number.isSafeInteger(letter) || letter < 1) return wrongForm(context);
        const sealed = await sealAnswer(
          box.network,
          { language, text, letter, mailbox: box.mailbox },
          derivedRandom(box.words.join(' '), hashOf([id, letter, text])),
        );
        const answered = await switchboard.post(sealed);
        if (answered !== 'stored' && answered !== 'conflict')
          return refuse(
            `${words.notStored}. ${words.notStoredText} ${whyNot(language, answered) || words.ourFault}`,
          );
        await switchboard.clear(box.mailbox.token, [id]);
        return show(context, box, words.answerStored, null);
      }),
    );
  }
  return app;
};
