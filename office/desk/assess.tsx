import { Checkbox, Radios } from '../ui/field.tsx';
import { useWords } from '../ui/language.tsx';
import { Part } from '../ui/page.tsx';
import { writingWords } from '../words/writing.ts';
import type { Writing } from './use-work.ts';

/** The two judgements that stand before everything else, and whether it can wait. */
export const Assess = ({ work, change }: Writing) => {
  const words = useWords(writingWords);
  const yesNo = [
    { value: 'yes', text: words.yes },
    { value: 'no', text: words.no },
  ];
  return (
    <Part title={words.assess}>
      <Radios
        inline
        label={words.usable}
        hint={words.usableHint}
        choices={yesNo}
        value={work.usable}
        onChange={(usable) => change({ usable: usable as 'yes' | 'no' })}
      />
      <Radios
        inline
        label={words.anonymous}
        hint={words.anonymousHint}
        choices={yesNo}
        value={work.anonymous}
        onChange={(anonymous) => change({ anonymous: anonymous as 'yes' | 'no' })}
      />
      <Checkbox
        label={words.urgent}
        hint={words.urgentHint}
        checked={work.urgent}
        onChange={(urgent) => change({ urgent })}
      />
    </Part>
  );
};
