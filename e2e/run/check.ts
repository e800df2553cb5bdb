import { CHECK, close, runSteps } from './steps.ts';

// `npm run check`: what stands before every commit; no browser.
close(await runSteps(CHECK));
