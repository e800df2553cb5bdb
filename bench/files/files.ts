import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt } from '../../cli/serving/built.ts';
import { makeUndo } from '../../cli/serving/undo.ts';
import { launchBrowser } from '../../e2e/browser/chromium.ts';
import { tellingPdf } from '../../guard/files/made/pdf.ts';
import { madePicture, noisePicture } from '../../guard/files/made/pictures.ts';
import { nodePens } from '../../guard/files/node/node-pens.ts';
import { scrub } from '../../guard/files/scrub.ts';
import { foundBench } from '../network/found-bench.ts';
import { startOther } from '../processes/other-process.ts';
import type { ServingReady } from '../processes/serving-process.ts';
import { atMost, type Result, type Say } from '../result.ts';
import { median, round } from '../statistics.ts';

/** A picture of 20 MB: noise, so that no encoder makes it small. Its side in pixels. */
const SIDE = 5200;
const MOST_SECONDS = 3;

const timed = async (runs: number, work: () => Promise<void>): Promise<number> => {
  const seconds: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const from = performance.now();
    await work();
    seconds.push((performance.now() - from) / 1000);
  }
  return round(median(seconds), 2);
};

/** How long it takes to clean a picture of 20 MB and a document, outside a browser and in the sealed door. */
export const benchFiles = async (say: Say, runs: number): Promise<Result> => {
  ensureBuilt(say);
  const undo = makeUndo();
  try {
    const picture = new Uint8Array(await noisePicture(SIDE, SIDE));
    const document = new Uint8Array(tellingPdf(await madePicture('jpeg'), 64, 48));
    const pens = nodePens();
    const clean = (bytes: Uint8Array) => async (): Promise<void> => {
      const answer = await scrub(bytes, pens);
      if (!answer.ok) throw new Error(answer.reason);
    };
    say(`files: a picture of ${round(picture.length / 1e6)} MB`);
    const node = { picture: await timed(runs, clean(picture)), document: await timed(runs, clean(document)) };

    const folder = mkdtempSync(join(tmpdir(), 'seinhuis-bench-files-'));
    undo.add(async () => rmSync(folder, { recursive: true }));
    const paths = { picture: join(folder, 'a.jpg'), document: join(folder, 'a.pdf') };
    writeFileSync(paths.picture, picture);
    writeFileSync(paths.document, document);
    const server = await startOther<ServingReady>(
      new URL('../processes/serving-process.ts', import.meta.url),
    );
    undo.add(server.stop);
    const { origin, invitations } = server.ready;
    await foundBench(origin, invitations);
    const browser = await launchBrowser();
    undo.add(() => browser.close());
    const chosen = (path: string) => async (): Promise<void> => {
      const page = await browser.newPage();
      await page.goto(origin);
      await page.getByRole('button', { name: 'Begin met uw melding' }).click();
      await page.getByRole('textbox', { name: 'Wat gebeurt er?' }).fill('Zie het bestand');
      for (let step = 1; step <= 5; step += 1) await page.getByRole('button', { name: 'Volgende' }).click();
      const from = performance.now();
      await page.locator('#f-files').setInputFiles(path);
      await page.getByText('1 bestand gaat mee').waitFor();
      took.push((performance.now() - from) / 1000);
      await page.close();
    };
    let took: number[] = [];
    const inBrowser = async (path: string): Promise<number> => {
      took = [];
      await timed(runs, chosen(path));
      return round(median(took), 2);
    };
    const door = { picture: await inBrowser(paths.picture), document: await inBrowser(paths.document) };
    return {
      bench: 'files',
      requirements: [
        atMost('seconds for a picture of 20 MB, outside a browser', node.picture, MOST_SECONDS),
        atMost('seconds for a picture of 20 MB, in the sealed door', door.picture, MOST_SECONDS),
      ],
      figures: { megabytes: round(picture.length / 1e6), runs, seconds: { node, door } },
    };
  } finally {
    await undo.all();
  }
};
