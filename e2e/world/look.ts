import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

const SCREENSHOTS = resolve(import.meta.dirname, '../../.cache/screenshots');
const WCAG_22_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What axe finds wrong with a page, a line each: the rule and where. */
const violations = async (page: Page): Promise<readonly string[]> => {
  const { violations: found } = await new AxeBuilder({ page }).withTags(WCAG_22_AA).analyze();
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
};

/** Looks at a page as it is: a picture of it in .cache/screenshots for people, axe for what a machine can see. */
export const lookAt = async (page: Page, name: string): Promise<void> => {
  mkdirSync(SCREENSHOTS, { recursive: true });
  await page.screenshot({ path: join(SCREENSHOTS, `${name}.png`), fullPage: true });
  expect(await violations(page), name).toEqual([]);
};

/** A page around frames in which nothing runs, axe neither: it would wait for them. */
export const lookAround = async (page: Page, name: string): Promise<void> => {
  await page.screenshot({ path: join(SCREENSHOTS, `${name}.png`), fullPage: true });
  const { violations: found } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .withTags(WCAG_22_AA)
    .analyze();
  expect(
    found.map(({ id }) => id),
    name,
  ).toEqual([]);
};

/** The same in light and in dark. */
export const lookTwice = async (page: Page, name: string): Promise<void> => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await lookAt(page, `${name}.${colorScheme}`);
  }
  await page.emulateMedia({ colorScheme: 'light' });
};

/** At 320 pixels, and looked at there: nothing sticks out at the side (WCAG 1.4.10). */
export const lookNarrow = async (page: Page, name: string): Promise<void> => {
  expect(await page.evaluate(() => document.documentElement.scrollWidth), name).toBeLessThanOrEqual(320);
  await lookAt(page, name);
};
