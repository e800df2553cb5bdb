import type { BrowserContext, Page } from 'playwright-core';
import type { World } from './world.ts';

/** A page in a context of its own, and every address that it ever asked. */
export type Visited = {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly asked: readonly string[];
  readonly complaints: readonly string[];
};

/** A fresh visitor: no storage, no cookie. `script: false` is a browser with script switched off. */
export const visit = async (
  world: World,
  options: { readonly script?: boolean; readonly width?: number } = {},
): Promise<Visited> => {
  const context = await world.browser.newContext({
    javaScriptEnabled: options.script ?? true,
    viewport: { width: options.width ?? 390, height: 844 },
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
  });
  const page = await context.newPage();
  const asked: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  return { page, context, asked, complaints };
};

/** The eight words as the page shows them. */
export const wordsOn = async (page: Page): Promise<readonly string[]> => {
  await page.getByRole('heading', { name: /acht woorden|eight words/ }).waitFor();
  const items = await page.getByRole('main').getByRole('listitem').allTextContents();
  return items.map((item) => item.replace(/[^a-z]/g, ''));
};
