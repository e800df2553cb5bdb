import { CHECK, close, JOURNEYS, runSteps } from './steps.ts';

// `./seinhuis test`: everything, real PostgreSQL and real browser included.
close(await runSteps([...CHECK, ...JOURNEYS]));
