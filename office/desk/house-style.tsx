import { Button } from '../ui/button.tsx';
import { useLanguage, useWords } from '../ui/language.tsx';
import { themeName } from '../ui/theme-name.ts';
import { guardWords } from '../words/guard.ts';
import { sentencesFor } from './house-sentences.ts';

/** Standard sentences for a theme, put behind the statement that is being worked on. */
export const HouseStyle = ({
  theme,
  onInsert,
}: {
  readonly theme: string;
  readonly onInsert: (sentence: string) => void;
}) => {
  const words = useWords(guardWords);
  const { language } = useLanguage();
  if (theme === '') return null;
  return (
    <details className="house-style">
      <summary>{words.style(themeName(theme, language))}</summary>
      <p className="hint">{words.styleText}</p>
      <ul>
        {sentencesFor(theme).map((sentence) => (
          <li key={sentence}>
            <span lang="nl">{sentence}</span>
            <Button onPress={() => onInsert(sentence)} label={`${words.insert}: ${sentence}`}>
              {words.insert}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
};
