import { STEPS, type StepName } from '@seinhuis/core/questions/tree';
import type { Language } from '@seinhuis/core/wire/tip';
import { FRAME_WORDS, LEAVE_TO } from '../words/frame.ts';
import { SEALED_WORDS } from '../words/sealed.ts';
import { checkScreen } from './check-screen.ts';
import { el } from './dom.ts';
import { type Door, type Draw, type Drawn, nothingTold, type Ready } from './door.ts';
import { numberOf, type Screen, screenAt } from './journey.ts';
import { mailboxScreen } from './mailbox-screen.ts';
import { refusal } from './refusal.ts';
import { returnScreen } from './return-screen.ts';
import { sentScreen } from './sent-screen.ts';
import { stepScreen } from './step-screen.ts';
import { today } from './today.ts';

const SCREENS: Readonly<Partial<Record<Screen, Draw>>> = {
  ...(Object.fromEntries(STEPS.map(({ name }) => [name, stepScreen(name as StepName)])) as Record<
    StepName,
    Draw
  >),
  check: checkScreen,
  sent: sentScreen,
  return: returnScreen,
  mailbox: mailboxScreen,
};

const at = (selector: string): HTMLElement => {
  const element = document.querySelector<HTMLElement>(selector);
  if (element === null) throw new Error('the page lacks a part of itself');
  return element;
};

const main = at('#main');
const front = { title: document.title, nodes: [...main.childNodes] };
const frontLanguage = document.documentElement.lang as Language;

/** The pin of the registrars in this page; all zeros where none was put in. */
const pin = (): string | null => {
  const content = document.querySelector<HTMLMetaElement>('meta[name="seinhuis-pin"]')?.content ?? '';
  return /^0*$/.test(content) ? null : content;
};

const unlock = async (): Promise<Ready> => {
  try {
    const sealing = await import('./sealing.ts');
    const opened = await sealing.openNetwork(pin(), today());
    return opened.ok ? { ok: true, sealing, network: opened.network } : opened;
  } catch {
    return { ok: false, reason: 'not-reached', phone: null };
  }
};

/** Where the hints stand: put in by the build, which names them by the hash of what they hold. */
declare const HINTS: string;

let drawn: Drawn | null = null;
let screen: Screen = 'front';

const draw = (next: Drawn): void => {
  drawn = next;
  main.replaceChildren(...next.nodes);
  document.title = next.title;
  scrollTo(0, 0);
  main.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
};

/** A screen that needs what is no longer there (back after sending) leads to the front page. */
const possible = (wanted: Screen): Screen => {
  if (wanted === 'front' || wanted === 'return') return wanted;
  if (wanted === 'sent' || wanted === 'mailbox') return door.told.box === null ? 'front' : wanted;
  return door.told.box !== null && door.told.last === null ? 'front' : wanted;
};

const show = (wanted: Screen): void => {
  drawn?.keep?.();
  screen = door.open === null ? 'front' : possible(wanted);
  const drawing = SCREENS[screen];
  if (drawing !== undefined) {
    draw(drawing(door));
    return;
  }
  if (door.language !== frontLanguage) location.replace(door.language === 'nl' ? '/' : '/en/');
  else draw({ title: front.title, nodes: front.nodes });
};

const door: Door = {
  language: frontLanguage,
  told: nothingTold(),
  open: null,
  go: (next, replace = false) => {
    if (replace) history.replaceState(numberOf(next), '');
    else history.pushState(numberOf(next), '');
    show(next);
  },
};

addEventListener('popstate', (event) => show(screenAt(event.state)));

// Other words for the frame and the screen, in place: going to the other page would lose what was typed.
at('#language').addEventListener('click', (event) => {
  if (screen === 'front') return;
  event.preventDefault();
  drawn?.keep?.();
  drawn = null;
  door.language = door.language === 'nl' ? 'en' : 'nl';
  document.documentElement.lang = door.language;
  const words: Readonly<Record<string, string>> = FRAME_WORDS[door.language];
  for (const part of document.querySelectorAll<HTMLElement>('[data-frame]'))
    part.textContent = words[part.dataset.frame ?? ''] ?? '';
  at('#language').lang = door.language === 'nl' ? 'en' : 'nl';
  show(screen);
});

// Away at once: nothing is left on the screen, and the way back leads past this page.
let leaving = false;
at('#leave').addEventListener('click', (event) => {
  event.preventDefault();
  leaving = true;
  door.told = nothingTold();
  document.title = '';
  document.body.replaceChildren();
  location.replace(LEAVE_TO);
});

addEventListener('beforeunload', (event) => {
  if (!leaving && (screen === 'sent' || Object.keys(door.told.answers).length > 0)) event.preventDefault();
});

// What the browser kept of a page of before (a reload, a way back) is not ours any more.
history.replaceState(numberOf('front'), '');
addEventListener('pageshow', (event) => {
  if (event.persisted) location.reload();
});

const ready = unlock();

const begin = async (first: Screen): Promise<void> => {
  const wait = at('#wait');
  wait.textContent = SEALED_WORDS[door.language].loading;
  const answer = await ready;
  wait.textContent = '';
  if (!answer.ok) {
    draw(refusal(door, answer));
    return;
  }
  door.open = answer;
  door.go(first);
  // Asked for when the first question stands, never by what is typed: whoever watches the line learns nothing of that.
  // Without them the door works as it does with them.
  import(/* @vite-ignore */ HINTS).catch(() => {});
};
at('#start').addEventListener('click', () => void begin('what'));
at('#return').addEventListener('click', () => void begin('return'));
for (const part of document.querySelectorAll<HTMLElement>('[data-script]')) part.hidden = false;

void ready.then((answer) => {
  const phone = document.querySelector<HTMLElement>('[data-phone]');
  if (!answer.ok || phone === null) return;
  const number = answer.network.phone;
  phone.replaceChildren(
    `${phone.dataset.phone} `,
    el('a', { href: `tel:${number.replace(/[^+\d]/g, '')}` }, number),
    '.',
  );
});
