import type { FoundRequirement, JobText } from '../../job-texts/index.js';
import { oneLine } from '../../kernel/one-line.js';
import { LARGEST_FILE_BYTES } from '../../platform/request-bodies/index.js';
import type { Formatter } from '../../platform/views/index.js';
import { lawCountryOf, refusalReason } from '../../vacancies/index.js';
import type { ProfileBase } from '../../vacancies/index.js';
import { cityName, localised } from '../frame/wording.js';
import { payQuote } from './proposed-vacancy.js';

/** A stretch of the text; `mark` is the id of the sentence that it is, null for the rest. */
interface TextStretch {
  text: string;
  mark: string | null;
}

/** A requirement that was found, to be confirmed. */
interface FoundLine {
  id: string;
  kind: string;
  label: string;
  /** Null for what asks nothing, so that it cannot be asked for strictly either. */
  must: { isStrict: boolean } | null;
  kept: boolean;
  /** Alternatives: «вариант А»; null without any. */
  way: string | null;
  anchor: string;
  sentence: string;
}

/** For whose profile a text is read. */
export interface FromTextPlace {
  readonly address: string;
  readonly backHref: string;
  readonly backText: string;
  /** Of the vacancy that the text is read for; null where there is none. */
  readonly ownTitle: string | null;
  /** True where a profile with a name of its own is made of it. */
  readonly isNew: boolean;
  /** The country (ISO 3166-1, lower case) whose law counts; null where that of the text does. */
  readonly country: string | null;
  /** The version that the person has before them; null for a new one. */
  readonly base: ProfileBase | null;
}

/** The page before and after a text was read. */
export interface FromTextPage {
  title: string;
  backHref: string;
  backText: string;
  action: string;
  confirmAction: string;
  base: { slug: string; version: number } | null;
  /** Null where the profile has no name of its own. */
  name: string | null;
  isNamed: boolean;
  /** What confirming does: on the button and beside it. */
  confirm: string;
  confirmAbout: string;
  mostBytes: number;
  fault: string | null;
  text: string;
  found: {
    stretches: TextStretch[];
    lines: FoundLine[];
    refused: { text: string; why: string; anchor: string }[];
    /** What it says of a vacancy beside that; empty where none is going to be made. */
    vacancy: { name: string; value: string; anchor: string }[];
    /** What else was read of it and no profile counts, under a heading each: nothing that it does not say. */
    further: { heading: string; items: string[] }[];
    /** What it asks of the time and the place of the work; no line of a profile, so that it is only told. */
    terms: string | null;
    none: string | null;
    about: string;
  } | null;
}

export interface FromTextInput {
  readonly place: FromTextPlace;
  /** What was typed as the name of a new profile. */
  readonly name?: string | undefined;
  readonly text: string;
  readonly job: JobText | null;
  readonly fault: string | null;
}

/** Sentences that something was found in, by where they begin. */
type Marked = Pick<FoundRequirement['sentence'], 'start' | 'end'>;

export function fromTextPage({ place, name, text, job, fault }: FromTextInput, f: Formatter): FromTextPage {
  const { address, backHref, backText, isNew } = place;
  return {
    title: f.t('fromText.title'),
    ...{ backHref, backText },
    action: address,
    confirmAction: `${address}/confirm`,
    base: place.base && { slug: place.base.slug, version: place.base.version },
    name: isNew ? (name ?? job?.title ?? '') : null,
    isNamed: isNew,
    confirm: f.t(isNew ? 'profiles.fromTextConfirm' : 'fromText.confirm'),
    confirmAbout: f.t(isNew ? 'profiles.fromTextAbout' : 'fromText.confirmAbout'),
    mostBytes: LARGEST_FILE_BYTES,
    ...{ fault, text },
    found: job && foundIn(job, text, place, f),
  };
}

function foundIn(job: JobText, text: string, place: FromTextPlace, f: Formatter): FromTextPage['found'] {
  const country = place.country === null ? job.country : lawCountryOf(place.country);
  const { salary, city } = place.isNew ? job : { salary: null, city: null };
  return {
    stretches: stretchesOf(text, [
      ...job.requirements.map(({ sentence }) => sentence),
      ...job.refused.map(({ sentence }) => sentence),
      ...[salary, city].flatMap((said) => said?.sentence ?? []),
    ]),
    lines: job.requirements.map((line) => foundLine(line, f)),
    refused: job.refused.map((line) => ({
      text: line.text,
      why: refusalReason(line.ground, country, f.language),
      anchor: anchorOf(line.sentence),
    })),
    vacancy: [
      ...(city ? [{ name: 'newCity', value: cityName(city.slug, f) ?? '', said: city }] : []),
      ...(salary ? [{ name: 'newPay', value: payQuote(salary.sentence.text), said: salary }] : []),
    ].map(({ name, value, said }) => ({ name: f.t(`vacancies.${name}`), value, anchor: anchorOf(said.sentence) })),
    terms:
      job.terms.length > 0
        ? f.t('fromText.terms', { terms: f.list(job.terms.map((term) => f.t(`fromText.term.${term}`))) })
        : null,
    further: furtherIn(job, place, f),
    none: job.requirements.length === 0 ? f.t('fromText.none') : null,
    about: f.t('fromText.about', { count: job.requirements.length }),
  };
}

/** Of a vacancy that is going to be made the pay is told with its city. */
function furtherIn(
  { duties, conditions, salary }: JobText,
  { isNew }: FromTextPlace,
  f: Formatter,
): NonNullable<FromTextPage['found']>['further'] {
  const said = {
    duties: duties.map(({ text }) => oneLine(text)),
    conditions: conditions.map(({ text }) => oneLine(text)),
    pay: salary && !isNew ? [payQuote(salary.sentence.text)] : [],
  };
  return Object.entries(said)
    .filter(([, items]) => items.length > 0)
    .map(([name, items]) => ({ heading: f.t(`fromText.further.${name}`, { count: items.length }), items }));
}

function foundLine({ id, kind, label, mustHave, route, value, sentence }: FoundRequirement, f: Formatter): FoundLine {
  // "No experience needed" asks nothing, so that nothing can be scored by it, unless it belongs to a way.
  const asks = !(kind === 'experience' && (value as { months?: number }).months === 0 && route === null);
  return {
    id,
    kind: f.t(`profile.kinds.${kind}`),
    label: localised(label, f),
    must: asks ? { isStrict: mustHave } : null,
    kept: asks,
    way: route && f.t('fromText.way', { group: route.group.replace(/\D+/gu, ''), option: route.option.toUpperCase() }),
    anchor: anchorOf(sentence),
    sentence: oneLine(sentence.text),
  };
}

function anchorOf({ start }: Marked): string {
  return `said-${String(start)}`;
}

/** The text cut at the sentences that something was found in. */
function stretchesOf(text: string, sentences: readonly Marked[]): TextStretch[] {
  const marked = [...new Map(sentences.map((one) => [one.start, one])).values()].sort((a, b) => a.start - b.start);
  const stretches: TextStretch[] = [];
  let at = 0;
  for (const sentence of marked) {
    if (sentence.start < at) continue;
    if (sentence.start > at) stretches.push({ text: text.slice(at, sentence.start), mark: null });
    stretches.push({ text: text.slice(sentence.start, sentence.end), mark: anchorOf(sentence) });
    at = sentence.end;
  }
  if (at < text.length) stretches.push({ text: text.slice(at), mark: null });
  return stretches;
}
