import { describe, expect, it } from 'vitest';
import { namesOfficial } from './officials.ts';

describe('a report that names somebody of a municipality or service', () => {
  it.each([
    'Een raadslid van Alkmaar zou geld aannemen.',
    'Twee wethouders zouden ervan weten.',
    'De wijkagent zou worden gewaarschuwd.',
    'Ambtenaren zouden paspoorten verkopen.',
    'He works with a police officer.',
  ])('is seen: %s', (text) => {
    expect(namesOfficial(['Er komt een bus.', text])).toBe(true);
  });

  it.each(['De agenda ligt op tafel.', 'Een reagens in flessen.', 'Boaz rijdt een witte bus.', ''])(
    'is not seen in: %s',
    (text) => {
      expect(namesOfficial([text])).toBe(false);
    },
  );
});
