import type { BrowserContext, Page } from 'playwright-core';
import { type Person, totpNow } from '../../cli/network/person.ts';
import type { World } from './world.ts';

/** Somebody of the staff in a browser of their own: no storage, no cookie shared with anybody. */
export type Seat = {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What the browser complained about. */
  readonly complaints: readonly string[];
  /** Everything that left the browser: addresses, and bodies where there were any. */
  readonly sent: readonly Buffer[];
};

/** An empty seat, before anybody signs in. */
export const takeSeat = async (
  world: World,
  options: { readonly dark?: boolean; readonly width?: number } = {},
): Promise<Seat> => {
  const context = await world.browser.newContext({
    viewport: { width: options.width ?? 1280, height: 900 },
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
    colorScheme: options.dark ? 'dark' : 'light',
  });
  context.setDefaultTimeout(20_000);
  const page = await context.newPage();
  const complaints: string[] = [];
  const sent: Buffer[] = [];
  // On the context: the worker that holds the keys speaks to the switchboard, not the page.
  context.on('request', (request) => {
    sent.push(Buffer.from(request.url()));
    const body = request.postDataBuffer();
    if (body !== null) sent.push(body);
  });
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  return { page, context, complaints, sent };
};

/** What somebody types at the door of the office: a code is good once, so time goes on first. */
export const fillSignIn = async (world: World, page: Page, who: string | Person): Promise<void> => {
  const person = typeof who === 'string' ? world.person(who) : who;
  world.later(30_000);
  await page.getByRole('textbox', { name: 'Aanmeldnaam' }).fill(person.printed.handle);
  await page.getByRole('textbox', { name: 'Uw tien woorden' }).fill(person.printed.words.join(' '));
  await page
    .getByRole('textbox', { name: 'Code van zes cijfers' })
    .fill(totpNow(person.printed.totpSecret, person.now()));
};

/** Signs somebody in with ten words and the running code, and waits for the room where they begin. */
export const signIn = async (
  world: World,
  who: string | Person,
  options: Parameters<typeof takeSeat>[1] = {},
): Promise<Seat> => {
  const seat = await takeSeat(world, options);
  await signInAt(world, seat, who);
  return seat;
};

/** The same at a seat that somebody already took. */
export const signInAt = async (world: World, seat: Seat, who: string | Person): Promise<void> => {
  await seat.page.goto(`${world.serving.origin}/kantoor/`);
  await fillSignIn(world, seat.page, who);
  await seat.page.getByRole('button', { name: 'Aanmelden', exact: true }).click();
  await seat.page.getByRole('button', { name: /^(Afmelden|Menu)$/ }).waitFor();
};

/** Opens the menu of a telephone; where there is room for it all, it stands there already. */
export const openMenu = async (page: Page): Promise<void> => {
  const menu = page.getByRole('button', { name: 'Menu', expanded: false });
  if (await menu.isVisible()) await menu.click();
};

/** Goes to a room by its name in the navigation. */
export const enter = async (page: Page, room: string): Promise<void> => {
  await openMenu(page);
  await page
    .getByRole('navigation', { name: 'Onderdelen' })
    .getByRole('link', { name: room, exact: true })
    .click();
  await page
    .getByRole('heading', { level: 1 })
    .filter({ hasText: new RegExp(room === 'Telefoon' ? 'telefoon' : room) })
    .waitFor();
};

/** The row of a table that holds all of these texts. */
export const rowWith = (page: Page, ...texts: readonly string[]) =>
  texts.reduce((rows, text) => rows.filter({ hasText: text }), page.getByRole('row'));
