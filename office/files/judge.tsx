import { useState } from 'react';
import { Button } from '../ui/button.tsx';
import { Checkbox, Checkboxes, TextArea } from '../ui/field.tsx';
import { useWords } from '../ui/language.tsx';
import { Notice } from '../ui/notice.tsx';
import { filesWords, VANTAGES } from '../words/files.ts';

const LONGEST = 2000;

/** What gives its maker away, and the desk's own description: that goes into the report, the file never does. */
export const Judge = ({ onDescribe }: { readonly onDescribe: ((text: string) => void) | null }) => {
  const words = useWords(filesWords);
  const [seen, setSeen] = useState<readonly string[]>([]);
  const [looked, setLooked] = useState(false);
  const [text, setText] = useState('');
  const reason =
    onDescribe === null ? words.putNot : !looked ? words.putLook : text.trim() === '' ? words.putEmpty : null;
  return (
    <>
      <Checkboxes
        label={words.checklist}
        hint={words.checklistHint}
        choices={VANTAGES.map((value) => ({ value, text: words.vantages[value] }))}
        values={seen}
        onChange={setSeen}
      />
      <Checkbox label={words.looked} checked={looked} onChange={setLooked} />
      {seen.length > 0 && (
        <Notice kind="warn">
          <p>{words.careful}</p>
        </Notice>
      )}
      <TextArea
        label={words.describe}
        hint={words.describeHint}
        max={LONGEST}
        value={text}
        onChange={setText}
      />
      <Button
        reason={reason}
        onPress={() => {
          onDescribe?.(text.trim());
          setText('');
        }}
      >
        {words.put}
      </Button>
    </>
  );
};
