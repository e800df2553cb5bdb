import { describe, expect, it } from 'vitest';
import { readSource } from '../corpus/source.ts';
import { agreement, beyond } from './agreement.ts';

const tip = (theme: string, text: string) =>
  readSource(
    `=== x1\nlang: nl\nchannel: web\ntheme: ${theme}\nplace: GM0106 Assen\nusable: yes\nurgent: no\ncircle: 1\n--- text\n${text}\n--- safe\nIn Assen zou worden geheeld.\n`,
  ).tips;
const FIRST = tip('heling', '[[relation/1|Mijn zwager]] {{person|Gerrit}} verkoopt fietsen.');

describe('the agreement of two people who label', () => {
  it('is whole when they say the same', () => {
    const same = agreement(FIRST, FIRST);
    expect([same.tips, same.leftOut]).toEqual([1, 0]);
    expect(same.table.get('clues of circle 1-2: recall')).toEqual([1, 1]);
    expect(same.labels.get('clues both marked: same kind')).toEqual([1, 1]);
    expect(beyond(same)).toEqual([]);
  });

  it('names the bounds that they do not reach themselves', () => {
    const other = agreement(FIRST, tip('diefstal', 'Mijn zwager {{person|Gerrit}} verkoopt fietsen.'));
    expect(other.table.get('clues of circle 1-2: recall')).toEqual([0, 1]);
    expect(beyond(other)).toContain('clues of circle 1-2: recall');
    expect(beyond(other)).toContain('theme: top level');
    expect(beyond(other)).not.toContain('persons: recall (catch all)');
  });

  it('leaves out a tip whose text is not the same', () => {
    expect(agreement(FIRST, tip('heling', 'Mijn buurman.'))).toMatchObject({ tips: 0, leftOut: 1 });
  });
});
