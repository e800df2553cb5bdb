import { municipality } from '@seinhuis/core/reference/municipalities';
import { type PlaceAnswer, resolvePlace } from '@seinhuis/core/reference/places';
import { useEntered } from '../keys/office.ts';
import { Radios, Select, TextInput } from '../ui/field.tsx';
import { useLanguage, useWords } from '../ui/language.tsx';
import { Part } from '../ui/page.tsx';
import { themeChoices } from '../ui/theme-name.ts';
import { writingWords } from '../words/writing.ts';
import type { Writing } from './use-work.ts';

const nameOf = (gmCode: string): string => municipality(gmCode)?.name ?? gmCode;

const PlaceAsked = ({ work, change, answer }: Writing & { readonly answer: PlaceAnswer | null }) => {
  const words = useWords(writingWords);
  if (answer?.kind === 'found')
    return <p role="status">{words.placeFound(answer.name, nameOf(answer.gmCode))}</p>;
  if (answer?.kind !== 'ambiguous') return null;
  return (
    <Radios
      label={words.placeWhich}
      value={work.place?.gmCode ?? null}
      choices={answer.candidates.map((c) => ({
        value: c.gmCode,
        text: words.placeFound(c.name, c.municipality),
      }))}
      onChange={(gmCode) => {
        const chosen = answer.candidates.find((c) => c.gmCode === gmCode);
        if (chosen !== undefined) change({ place: { gmCode, name: chosen.name } });
      }}
    />
  );
};

/** Theme and place: what routing goes by. A place that exists twice is asked back, never guessed. */
export const PlaceAndTheme = ({ work, change }: Writing) => {
  const words = useWords(writingWords);
  const { language } = useLanguage();
  const { today } = useEntered();
  const typed = work.placeTyped.trim();
  const answer = typed === '' ? null : resolvePlace(typed, today);
  const unknown =
    answer?.kind === 'unknown'
      ? `${words.placeUnknown} ${answer.nearest === undefined ? '' : words.placeNearest(answer.nearest.join(', '))}`
      : null;
  return (
    <Part title={words.what}>
      <Select
        label={words.theme}
        empty={words.themeEmpty}
        value={work.theme}
        onChange={(theme) => change({ theme, roles: {} })}
        choices={themeChoices(language)}
      />
      <TextInput
        label={words.place}
        hint={words.placeHint}
        error={unknown}
        max={80}
        value={work.placeTyped}
        onChange={(placeTyped) => {
          const found = placeTyped.trim() === '' ? null : resolvePlace(placeTyped, today);
          change({
            placeTyped,
            roles: {},
            place: found?.kind === 'found' ? { gmCode: found.gmCode, name: found.name } : null,
          });
        }}
      />
      <PlaceAsked work={work} change={change} answer={answer} />
      <TextInput
        label={words.notBefore}
        kind="date"
        short
        value={work.notBefore ?? ''}
        onChange={(day) => change({ notBefore: day === '' ? null : day })}
      />
    </Part>
  );
};
