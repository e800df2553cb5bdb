// Moments: clock times, weekdays, parts of the day, dates, and times counted from now.
import type { Token } from '../text/tokens.ts';
import { monthOf, numberOf, partOf, unitOf, weekdayOf } from './atoms.ts';
import { AROUND, anyOf, counting, LEADS, MOMENT, norm, type Part, type Reader, SIDE } from './part.ts';

/** "half twaalf", "kwart over tien", "23.10 uur", "elf", "3 uur 's nachts", "9 pm". */
const clock: Reader = (tokens, at) => {
  let i = at;
  let shift = 0;
  if (norm(tokens, i) === 'half') {
    shift = -30;
    i++;
  } else if (anyOf('kwart vijf tien', norm(tokens, i)) && anyOf('over voor', norm(tokens, i + 1))) {
    const minutes = norm(tokens, i) === 'kwart' ? 15 : (numberOf(norm(tokens, i)) ?? 0);
    shift = norm(tokens, i + 1) === 'over' ? minutes : -minutes;
    i += 2;
    if (norm(tokens, i) === 'half') {
      shift -= 30;
      i++;
    }
  }
  const joined =
    /^(\d{1,2})(?:u|h|uur)(\d{2})?$/.exec(norm(tokens, i)) ?? /^(\d{1,2})(am|pm)$/.exec(norm(tokens, i));
  const hour = joined ? Number(joined[1]) : numberOf(norm(tokens, i));
  if (hour === null || !Number.isInteger(hour) || hour > 24) return null;
  i++;
  let minutes = joined && /^\d+$/.test(joined[2] ?? '') ? Number(joined[2]) : 0;
  let sure = shift !== 0 || joined !== null;
  if (
    /^[.:]$/.test(norm(tokens, i)) &&
    tokens[i]?.spaced === false &&
    /^[0-5]\d(?:u|h|uur)?$/.test(norm(tokens, i + 1)) &&
    tokens[i + 1]?.spaced === false
  ) {
    minutes = Number.parseInt(norm(tokens, i + 1), 10);
    i += 2;
    sure = true;
  }
  if (anyOf("uur u uurtje o'clock pm am uren", norm(tokens, i))) {
    sure = true;
    i++;
  }
  return { to: i, meaning: { clock: [hour * 60 + minutes + shift] }, weak: !sure };
};

/** "om", "rond", "tussen ... en ...", "van ... tot ..." before a clock. */
export const aroundClock: Reader = (tokens, at) => {
  let i = at;
  while (
    i < at + LEADS &&
    (AROUND.has(norm(tokens, i)) || (anyOf('een uur of de klok van', norm(tokens, i)) && i > at))
  )
    i++;
  if (i === at) {
    const bare = clock(tokens, at);
    if (!bare) return null;
    const range = rangeEnd(tokens, bare);
    return range ?? (bare.weak ? null : bare);
  }
  const first = clock(tokens, i);
  if (!first) return null;
  const range = rangeEnd(tokens, first);
  if (range) return range;
  // "na drie weken" and "voor 10 euro" are no clock times: a bare number needs om, rond, tegen and nothing to count.
  const follows = norm(tokens, first.to);
  const countable =
    unitOf(follows) !== null ||
    /^(?:euro|jaar|keer|man|mannen|personen|kilo|x|maal|%)$/.test(follows) ||
    monthOf(follows) !== null;
  if (first.weak && (countable || !anyOf('om rond omstreeks tegen around at vanaf na', norm(tokens, at))))
    return null;
  if (first.weak && /^\d{3,}$/.test(norm(tokens, i))) return null;
  return { to: first.to, meaning: first.meaning };
};

function rangeEnd(tokens: readonly Token[], first: Part): Part | null {
  if (!anyOf('en tot - t/m a of and to till', norm(tokens, first.to))) return null;
  const second = clock(tokens, first.to + 1);
  if (!second || (first.weak && second.weak && !anyOf('en tot', norm(tokens, first.to)))) return null;
  if (first.weak && second.weak && !AROUND.has(norm(tokens, first.to - 2))) return null;
  return {
    to: second.to,
    meaning: { clock: [...(first.meaning.clock ?? []), ...(second.meaning.clock ?? [])] },
  };
}

/** "dinsdag", "vrijdag en zaterdag", "ma t/m vr", "dinsdagavond". */
export const weekdays: Reader = (tokens, at) => {
  if (anyOf('op on', norm(tokens, at)) && weekdayOf(norm(tokens, at + 1))) return weekdays(tokens, at + 1);
  const first = weekdayOf(norm(tokens, at));
  if (!first) return null;
  const days = [first.day];
  let part = first.part;
  let short = first.short;
  let i = at + 1;
  for (;;) {
    let link = i;
    while (
      link < i + 4 &&
      (anyOf(', en of - t/m tot met and or & op', norm(tokens, link)) ||
        (norm(tokens, link) === 't' && norm(tokens, link + 1) === '/') ||
        norm(tokens, link) === '/' ||
        (norm(tokens, link) === 'm' && norm(tokens, link - 1) === '/'))
    )
      link++;
    const next = link > i ? weekdayOf(norm(tokens, link)) : null;
    if (!next || link - i > 3) break;
    const span = /^(?:-|t|tot)$/.test(norm(tokens, i)) && next.day > (days.at(-1) ?? 0);
    for (let day = (days.at(-1) ?? 0) + 1; span && day < next.day; day++) days.push(day);
    days.push(next.day);
    part = next.part ?? part;
    short &&= next.short;
    i = link + 1;
  }
  if (short && days.length === 1) return null;
  const after =
    partOf(norm(tokens, i)) ?? (norm(tokens, i) === 'in' && norm(tokens, i + 1) === 'de' ? null : null);
  if (after && !part) return { to: i + 1, meaning: { weekdays: days, part: after } };
  return { to: i, meaning: part ? { weekdays: days, part } : { weekdays: days } };
};

/** "'s avonds", "overdag", "in het weekend", "midden in de nacht", "dag en nacht", "doordeweeks". */
export const dayPart: Reader = (tokens, at) => {
  let i = at;
  while (
    i < at + LEADS &&
    anyOf(
      "in het de 's s midden op gedurende tijdens vroeg laat late the at tegen door t 't heel hele eind einde begin van vroege eerste",
      norm(tokens, i),
    )
  )
    i++;
  const part = partOf(norm(tokens, i));
  const word = norm(tokens, i);
  if (
    !part ||
    (word === 'morgen' && i === at) ||
    (word === 'dag' && i === at && norm(tokens, i + 1) !== 'en')
  )
    return null;
  if (i === at && !/s$|^over|^door|^dag$|^week/.test(word)) return null;
  if (anyOf('en', norm(tokens, i + 1)) && partOf(norm(tokens, i + 2)))
    return { to: i + 3, meaning: { part: word === 'dag' ? 'day' : part } };
  return { to: i + 1, meaning: { part: part === 'morning' && word === 'morgen' ? 'morning' : part } };
};

/** "vorige week", "drie weken geleden", "sinds het voorjaar", "de laatste maanden", "gisteravond", "over twee dagen". */
export const relative: Reader = (tokens, at) => {
  const word = norm(tokens, at);
  if (MOMENT.has(word) && !anyOf('laatst onlangs', word))
    return { to: at + 1, meaning: { relative: { n: 0, unit: 'day' } } };
  let i = at;
  const led = anyOf('sinds sedert al over binnen na tijdens in vanaf for since within', word);
  if (led) i++;
  while (
    i < at + LEADS &&
    anyOf('de het een the dit al', norm(tokens, i)) &&
    (SIDE.has(norm(tokens, i + 1)) || led || SIDE.has(norm(tokens, i)))
  )
    i++;
  const side = SIDE.has(norm(tokens, i));
  while (i < at + LEADS && (SIDE.has(norm(tokens, i)) || (side && anyOf('van de het een', norm(tokens, i)))))
    i++;
  const counted = counting(tokens, i);
  if (side || anyOf('sinds sedert vanaf', word)) {
    const days = weekdays(tokens, counted.to);
    if (days) return { to: days.to, meaning: { ...days.meaning, relative: { n: 1, unit: 'week' } } };
    const month = monthOf(norm(tokens, counted.to));
    if (month) return { to: counted.to + 1, meaning: { date: { month } } };
  }
  const unit = unitOf(norm(tokens, counted.to));
  if (!unit) return null;
  let to = counted.to + 1;
  if (/^(?:of|a)$/.test(norm(tokens, to)) && numberOf(norm(tokens, to + 1)) !== null) to += 2;
  const ago = anyOf('geleden terug ago lang eerder later', norm(tokens, to));
  if (ago) to++;
  if (word === 'in' && unit === 'season') return { to, meaning: { relative: { n: 0, unit } } };
  if (!ago && !side && !anyOf('sinds sedert over binnen since within', word)) {
    // "twee jaar", "zes weken": a plain stretch of time, without what leads it.
    const from = led ? at + 1 : at;
    if (led || counted.n === null || from !== at) return null;
    return { to, meaning: { relative: { n: counted.n, unit } }, weak: unit === 'year' };
  }
  return { to, meaning: { relative: { n: counted.n ?? 1, unit } } };
};

/** "6 oktober", "06-10-2026", "6 okt. 2026", "in maart 2024". */
export const date: Reader = (tokens, at) => {
  const day = numberOf(norm(tokens, at).replace(/e$/, ''));
  const month = monthOf(norm(tokens, at + 1));
  if (day !== null && day >= 1 && day <= 31 && month && /^\d/.test(norm(tokens, at))) {
    const year = /^(?:19|20)\d\d$/.test(norm(tokens, at + 2)) ? Number(norm(tokens, at + 2)) : null;
    return { to: at + (year ? 3 : 2), meaning: { date: year ? { day, month, year } : { day, month } } };
  }
  const mark = norm(tokens, at + 1);
  if (
    /^\d{1,2}$/.test(norm(tokens, at)) &&
    /^[-/.]$/.test(mark) &&
    mark === norm(tokens, at + 3) &&
    /^\d{1,2}$/.test(norm(tokens, at + 2)) &&
    /^(?:\d{4}|\d{2})$/.test(norm(tokens, at + 4))
  ) {
    const [d, m, y] = [Number(norm(tokens, at)), Number(norm(tokens, at + 2)), Number(norm(tokens, at + 4))];
    if (d >= 1 && d <= 31 && m >= 1 && m <= 12)
      return { to: at + 5, meaning: { date: { day: d, month: m, year: y < 100 ? 2000 + y : y } } };
  }
  const only = monthOf(norm(tokens, at));
  if (
    only &&
    (norm(tokens, at).length > 3 || /^\d{4}$/.test(norm(tokens, at + 1))) &&
    norm(tokens, at) !== 'may'
  ) {
    const year = /^(?:19|20)\d\d$/.test(norm(tokens, at + 1)) ? Number(norm(tokens, at + 1)) : null;
    return { to: at + (year ? 2 : 1), meaning: { date: year ? { month: only, year } : { month: only } } };
  }
  return null;
};
