import { CHECK, close, JOURNEYS, LONG, runSteps } from './steps.ts';

// `./seinhuis test`: everything, real PostgreSQL and real browser included.
close(await runSteps([...CHECK, ...LONG, ...JOURNEYS]));
