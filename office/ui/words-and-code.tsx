import { accountWords } from '../words/account.ts';
import { TextInput } from './field.tsx';
import { useWords } from './language.tsx';

type Typed = { readonly words: string; readonly code: string };

/** Where the ten words and the six digits are typed that let somebody in; the digits with spaces or without. */
export const WordsAndCode = ({
  typed,
  onChange,
}: {
  readonly typed: Typed;
  readonly onChange: (typed: Typed) => void;
}) => {
  const words = useWords(accountWords);
  return (
    <>
      <TextInput
        label={words.words}
        hint={words.wordsHint}
        value={typed.words}
        onChange={(text) => onChange({ ...typed, words: text })}
      />
      <TextInput
        label={words.totp}
        hint={words.totpHint}
        mode="numeric"
        autoComplete="one-time-code"
        short
        max={7}
        value={typed.code}
        onChange={(code) => onChange({ ...typed, code })}
      />
    </>
  );
};

/** The digits as they are sent. */
export const digitsOf = ({ code }: Typed): string => code.replace(/\s/g, '');
