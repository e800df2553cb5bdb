// The source speaks, or is named: first person, and words such as "melder". A report is told by nobody.
import { flagOf, type OutgoingFlag } from './flag.ts';
import { type Looked, type Word, wordsOf } from './words.ts';

type Near = { readonly before: Word | undefined; readonly after: Word | undefined };

export type VoiceRow = {
  readonly words: readonly string[];
  /** Where the same word means something else. */
  readonly except?: (word: Word, near: Near) => boolean;
  readonly example: string;
  readonly counter: string;
};

const words = (text: string): readonly string[] => text.split(' ');
const WEIGHT = /^(?:een|half|paar|enkele|\d+|twee|drie|vier|vijf|zes|zeven|acht|negen|tien)$/;

export const VOICE_ROWS: readonly VoiceRow[] = [
  {
    words: words("ik 'k mezelf mijzelf"),
    example: 'Elke avond zie ik een busje.',
    counter: 'Elke avond komt er een busje.',
  },
  {
    words: words("mij me m'n mijn"),
    except: ({ norm }, { before }) =>
      norm === 'mijn' && /^(?:de|een|oude|verlaten)$/.test(before?.norm ?? ''),
    example: 'Het staat naast mijn huis.',
    counter: 'In de oude mijn zou afval liggen.',
  },
  { words: words('wij we onszelf'), example: 'Wij horen geluid.', counter: 'Er is geluid te horen.' },
  {
    words: words('ons onze'),
    except: ({ norm }, { before }) => norm === 'ons' && WEIGHT.test(before?.norm ?? ''),
    example: 'In onze straat wordt gedeald.',
    counter: 'Hij zou twee ons wiet verkopen.',
  },
  {
    words: ['i'],
    except: ({ raw }, { before, after }) =>
      raw !== 'I' || after === undefined || /^\p{Lu}\p{Ll}/u.test(before?.raw ?? ''),
    example: 'At night I hear a van.',
    counter: 'Aan de Willem I laan staat een loods.',
  },
  {
    words: words('my myself our ours us'),
    except: ({ raw }) => /^\p{Lu}{2,}$/u.test(raw),
    example: 'It happens in our street.',
    counter: 'Het pakket kwam uit de US.',
  },
  {
    words: words('melder melders meldster tipgever beller ondergetekende informant tipster caller'),
    example: 'De melder ziet dit vanaf een balkon.',
    counter: 'In het pand is geen rookmelder.',
  },
];

export const findVoice = (out: Looked): readonly OutgoingFlag[] => {
  const all = wordsOf(out);
  return all.flatMap((word, at) => {
    const near = { before: all[at - 1], after: all[at + 1] };
    const row = VOICE_ROWS.find((r) => r.words.includes(word.norm) && !(r.except?.(word, near) ?? false));
    return row === undefined ? [] : [flagOf(word, 'first-person', 2)];
  });
};
