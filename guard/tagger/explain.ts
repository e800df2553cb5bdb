// Why the guard marks what it marks: the rule, or the features that weigh most for the first word of the span.
import { guard } from '../guard.ts';
import { shippedFindingModels } from '../model/shipped-findings.ts';
import { type Reading, read } from '../reading.ts';
import { hash } from '../text/hash.ts';
import { eachFeature } from './features.ts';
import { SCALES } from './scale.ts';
import { FINDING_TEMPLATES, templateName } from './templates.ts';
import { textsOf } from './word.ts';

export type Reason = { readonly feature: string; readonly weight: number };

/** The strongest features for label `kind` over tokens [from, to), heaviest first. */
export function strongestFeatures(
  reading: Reading,
  names: ReadonlyMap<number, string>,
  from: number,
  to: number,
  kind: string,
  most: number,
): readonly Reason[] {
  const model = shippedFindingModels().findings;
  const begin = model.labels.indexOf(`B-${kind}`);
  const sums = new Map<string, number>();
  for (let i = from; i < to; i++) {
    eachFeature(FINDING_TEMPLATES, reading.attributes, i, (feature, t, a, b) => {
      const row = model.weightsOf(feature);
      const weight =
        (row.find(([label]) => label === (i === from ? begin : begin + 1))?.[1] ?? 0) -
        (row.find(([label]) => label === 0)?.[1] ?? 0);
      const template = FINDING_TEMPLATES[t];
      if (weight <= 0 || !template) return;
      const values = [a, b]
        .slice(0, template.length)
        .map((value) => (value === 1 ? 'edge' : (names.get(value) ?? '?')));
      const name = `${templateName(template)} = ${values.join(' & ')}`;
      sums.set(name, (sums.get(name) ?? 0) + weight / (to - from));
    });
  }
  return [...sums]
    .map(([feature, weight]) => ({ feature, weight }))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, most);
}

/** What every hashed value of a reading stands for. */
function namesIn({ tokens }: Reading): ReadonlyMap<number, string> {
  const names = new Map<number, string>();
  for (const { texts } of Object.values(SCALES)) for (const text of texts) names.set(hash(text), text);
  for (const { form } of tokens) for (const [value, text] of textsOf(form)) names.set(value, text);
  return names;
}

export function explainText(text: string): string {
  const guarded = guard(text);
  const reading = read(text);
  const names = namesIn(reading);
  const lines: string[] = [];
  const shown = reading.tokens.map(({ start, end }) => reading.folded.span(start, end));
  for (const { start, end, kind, circle, reason, suggestion, by, sure } of guarded.findings) {
    lines.push(`! ${text.slice(start, end)}`);
    lines.push(`    ${kind}, kring ${circle}. ${reason}${suggestion ? ` Liever: "${suggestion}".` : ''}`);
    if (by !== 'tagger') lines.push(`    regel ${by}`);
    else {
      const from = shown.findIndex(([, last]) => last > start);
      const to = shown.findLastIndex(([first]) => first < end) + 1;
      const why = strongestFeatures(reading, names, from, to, kind, 4).map(
        ({ feature, weight }) => `${feature} (${weight.toFixed(1)})`,
      );
      lines.push(`    zeker ${Math.round(sure * 100)}%, door ${why.join('; ')}`);
    }
  }
  for (const { start, end, kind, value } of guarded.entities)
    lines.push(
      `- ${kind}: ${text.slice(start, end)}${value === text.slice(start, end) ? '' : ` = ${value}`}`,
    );
  const words = guarded.themeWords.map(({ start, end }) => text.slice(start, end)).join(', ');
  lines.push(
    `thema ${guarded.theme}${words ? ` (${words})` : ''}; plaats ${guarded.place.name ?? 'onbekend'}${guarded.place.gm_code ? ` ${guarded.place.gm_code}` : ''}`,
  );
  lines.push(
    `${guarded.urgent ? 'spoed' : 'geen spoed'}; ${guarded.usable ? 'bruikbaar' : `niet bruikbaar: ${guarded.unusableReason}`}`,
  );
  return lines.join('\n');
}
