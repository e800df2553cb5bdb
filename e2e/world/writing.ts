import type { Page } from 'playwright-core';

// What an operator and a second reader do with their hands, by role and label.

/** Takes up the tip that waits, and sees what the tipster told. */
export const claim = async (page: Page, told: string): Promise<void> => {
  await page.getByRole('button', { name: /^Oppakken/ }).click();
  await page.getByRole('region', { name: 'Wat de melder vertelt' }).getByText(told).waitFor();
};

/** Usable, and the tipster stays unknown. */
export const assess = async (page: Page): Promise<void> => {
  for (const question of ['Is de melding bruikbaar?', 'Blijft de melder onbekend?'])
    await page.getByRole('group', { name: question }).getByRole('radio', { name: 'Ja' }).check();
};

export const write = async (page: Page, number: number, text: string, circle: string): Promise<void> => {
  const statement = page.getByRole('group', { name: `Bewering ${number}`, exact: true });
  await statement.getByRole('textbox', { name: 'Tekst', exact: true }).fill(text);
  await statement
    .getByRole('combobox', { name: 'Hoe kan iemand dit weten?' })
    .selectOption('Bekend in de buurt');
  await statement.getByRole('combobox', { name: /Hoeveel mensen/ }).selectOption(circle);
};

/** The button to the second reader, first time or again. */
export const sendButton = (page: Page) => page.getByRole('button', { name: /naar de tweede lezer sturen$/i });

/** A second reader opens the one report that waits, guesses and approves. */
export const approveAs = async (page: Page, circle = '3: 6 tot 20'): Promise<void> => {
  await page.getByRole('link', { name: /^Lezen/ }).click();
  await page.getByRole('radio', { name: circle }).check();
  await page.getByRole('button', { name: 'Schatting vastleggen' }).click();
  await page.getByRole('button', { name: 'Goedkeuren en ondertekenen' }).click();
  await page.getByText('Er ligt niets voor u klaar').waitFor();
};
