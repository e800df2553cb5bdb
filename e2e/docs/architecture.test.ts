import { expect, test } from 'vitest';
import { pageAsWritten, pageWithGraph } from './import-graph.ts';

test('ARCHITECTURE.md shows the imports as they are (npm run graph writes them)', () => {
  expect(pageAsWritten()).toBe(pageWithGraph());
});
