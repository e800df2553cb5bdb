import { useState } from 'react';
import { useEntered } from '../keys/office.ts';
import type { OrganisationFacts } from '../keys/roster-edits.ts';
import { Button } from '../ui/button.tsx';
import { TextArea, TextInput } from '../ui/field.tsx';
import { useWords } from '../ui/language.tsx';
import { Part } from '../ui/page.tsx';
import { frameWords } from '../words/frame.ts';
import { registrarWords } from '../words/registrar.ts';
import { readTerms, readTerritory, readThemes, termLines } from './new-organisation.ts';

/** Changes what the roster says of one organisation: name, dates, territory, themes. */
export const OrganisationForm = ({
  organisation,
  onSave,
  onClose,
}: {
  readonly organisation: OrganisationFacts;
  readonly onSave: (organisation: OrganisationFacts) => void;
  readonly onClose: () => void;
}) => {
  const words = useWords(registrarWords);
  const frame = useWords(frameWords);
  const { today } = useEntered();
  const [name, setName] = useState(organisation.name);
  const [from, setFrom] = useState(organisation.affiliation.from);
  const [until, setUntil] = useState(organisation.affiliation.until ?? '');
  const [territory, setTerritory] = useState(
    organisation.territory === 'NL' ? 'NL' : organisation.territory.join(' '),
  );
  const [primary, setPrimary] = useState(organisation.primary.join('\n'));
  const [info, setInfo] = useState(organisation.info.join('\n'));
  const [terms, setTerms] = useState(termLines(organisation.terms));
  const read = {
    territory: readTerritory(territory, today),
    primary: readThemes(primary),
    info: readThemes(info),
    terms: readTerms(terms),
  };
  const wrong =
    read.territory === null
      ? words.territoryBad
      : read.primary === null || read.info === null
        ? words.themesBad
        : read.terms === null
          ? words.termsBad
          : null;
  // A roster has no member for terms where there are none.
  const { terms: _, ...withoutTerms } = organisation;
  return (
    <Part title={`${words.edit}: ${organisation.name}`}>
      <TextInput label={words.name} max={120} value={name} onChange={setName} />
      <div className="pair">
        <TextInput label={words.from} kind="date" value={from} onChange={setFrom} />
        <TextInput label={words.until} kind="date" value={until} onChange={setUntil} />
      </div>
      <TextArea
        label={words.territory}
        hint={words.territoryHint}
        error={read.territory === null ? words.territoryBad : null}
        value={territory}
        onChange={setTerritory}
      />
      <div className="pair">
        <TextArea
          label={words.primary}
          hint={words.themesHint}
          error={read.primary === null ? words.themesBad : null}
          rows={8}
          value={primary}
          onChange={setPrimary}
        />
        <TextArea
          label={words.info}
          hint={words.themesHint}
          error={read.info === null ? words.themesBad : null}
          rows={8}
          value={info}
          onChange={setInfo}
        />
      </div>
      <TextArea
        label={words.terms}
        hint={organisation.kind === 'desk' ? words.termsHintDesk : words.termsHint}
        error={read.terms === null ? words.termsBad : null}
        value={terms}
        onChange={setTerms}
      />
      <p className="buttons">
        <Button
          look="primary"
          reason={wrong}
          onPress={() =>
            read.territory !== null &&
            read.primary !== null &&
            read.info !== null &&
            read.terms !== null &&
            onSave({
              ...withoutTerms,
              ...(read.terms.length === 0 ? {} : { terms: read.terms }),
              name: name.trim() === '' ? organisation.name : name.trim(),
              affiliation: { from, until: until === '' ? null : until },
              territory: read.territory === 'NL' ? 'NL' : [...read.territory],
              primary: [...read.primary],
              info: [...read.info],
            })
          }
        >
          {words.save}
        </Button>
        <Button onPress={onClose}>{frame.cancel}</Button>
      </p>
    </Part>
  );
};
