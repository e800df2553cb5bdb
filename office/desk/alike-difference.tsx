import { Link } from '@tanstack/react-router';
import { Checkbox } from '../ui/field.tsx';
import { useWords } from '../ui/language.tsx';
import { spoken } from '../ui/spoken.ts';
import { alikeWords } from '../words/alike.ts';
import type { Differing } from './alike-sorted.ts';

/** One tip that is alike and not the same: its text with its own words marked, and what it has not. */
export const AlikeDifference = ({
  one: { tip, difference, files, danger },
  ticked,
  onTick,
}: {
  readonly one: Differing;
  readonly ticked: boolean;
  readonly onTick: (on: boolean) => void;
}) => {
  const words = useWords(alikeWords);
  const otherwise = difference.own === 0 && difference.missing.length === 0 && !difference.same;
  const about = [
    otherwise ? words.order : words.ownWords(difference.own),
    files > 0 ? words.files(files) : '',
    danger ? words.danger : '',
  ].filter((text) => text !== '');
  return (
    <li>
      <Checkbox label={`${words.tip(spoken(tip))}: ${about.join(', ')}`} checked={ticked} onChange={onTick} />
      <dl className="told">
        {difference.told.map(({ name, label, pieces }) => (
          <div key={name}>
            <dt>{label}</dt>
            <dd>
              {pieces.map(({ text, own }, at) =>
                own ? (
                  // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text that never changes
                  <mark key={at}>
                    <span className="unseen">{words.onlyHere} </span>
                    {text}
                  </mark>
                ) : (
                  // biome-ignore lint/suspicious/noArrayIndexKey: see above
                  <span key={at}>{text}</span>
                ),
              )}
            </dd>
          </div>
        ))}
      </dl>
      {difference.missing.length > 0 && (
        <p className="hint">
          {words.missing} {difference.missing.join(' ')}
        </p>
      )}
      <p>
        <Link to={'/meldingen/$tip' as '/'} params={{ tip } as never}>
          {words.openTip} <span className="unseen">{spoken(tip)}</span>
        </Link>
      </p>
    </li>
  );
};
