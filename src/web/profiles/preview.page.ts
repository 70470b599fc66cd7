import type { ApplicationRow } from '../../candidates/index.js';
import type { Formatter } from '../../platform/views/index.js';
import type { PlacedStanding, ProfilePreview } from '../../scoring/index.js';
import { evenedOut, totalWeight } from '../../vacancies/index.js';
import type { Requirement } from '../../vacancies/index.js';
import { scoreLack, scoreText } from '../frame/shown-score.js';
import type { Tone } from '../frame/wording.js';

/** Somebody of the first ten, as they would stand. */
interface PreviewRow {
  place: string;
  name: string;
  href: string;
  points: string;
  /** "was 62"; null where nothing changes. */
  was: string | null;
  /** "from place 14"; null for who stays. */
  moved: { text: string; tone: Tone } | null;
  /** Why there are no points; null where there are. */
  lack: string | null;
  /** Said where a must-have would not be met. */
  must: string | null;
}

/** What an edited profile would do to the people who are there. */
export interface PreviewPart {
  /** What the weights add up to, and what becomes of that; null as long as there is no line. */
  sum: { text: string; tone: Tone } | null;
  /** Weight of every line as it will be saved, by its place in the form. */
  shares: { index: number; text: string; fault: string | null }[];
  fault: string | null;
  /** That some of what was typed is no weight, and what counts meanwhile. */
  faulty: string | null;
  summary: string[];
  rows: PreviewRow[];
  fallen: PreviewRow[];
}

/** What it is made from; without a preview only the weights are looked at. */
export interface PreviewInput {
  readonly requirements: readonly Requirement[];
  readonly preview: ProfilePreview | null;
  readonly fault: string | null;
  readonly people: readonly Pick<ApplicationRow, 'id' | 'name' | 'erasedAt'>[];
  /** Weights that are none, as typed, by the ids of their lines. */
  readonly faulty?: ReadonlyMap<string, string>;
  /** Nothing is changed yet: there is nothing to be compared. */
  readonly isUnchanged?: boolean;
  /** The people are those of all open vacancies with the profile. */
  readonly isOfOpen?: boolean;
}

/** The part of the page that follows every change. */
export function previewPart(
  { requirements, preview, fault, people, faulty = new Map(), isUnchanged = false, isOfOpen = false }: PreviewInput,
  f: Formatter,
): PreviewPart {
  const even = evenedOut(requirements);
  const sum = totalWeight(requirements);
  const names = new Map(people.map((one) => [one.id, one.erasedAt ? f.t('responses.erased') : one.name]));
  const rowOf = (one: PlacedStanding): PreviewRow => previewRow(one, names.get(one.id) ?? '', f);
  return {
    sum:
      requirements.length === 0
        ? null
        : {
            text: f.t(sum === 100 ? 'profile.sumRight' : 'profile.sumScaled', { sum: weightText(sum, f) }),
            tone: sum === 100 ? 'quiet' : 'fair',
          },
    shares: requirements.map(({ id }, index) => ({
      index,
      text: even && !faulty.has(id) ? weightText(even[index].weight, f) : '—',
      fault: faulty.has(id) ? f.t('profile.weightFault') : null,
    })),
    fault,
    faulty: faulty.size > 0 ? f.t('profile.weightsAsBefore', { count: faulty.size }) : null,
    summary: preview ? summaryOf(preview, isOfOpen, f) : isUnchanged ? [f.t('profile.unchanged')] : [],
    rows: (preview?.top ?? []).map(rowOf),
    fallen: (preview?.fallen ?? []).map(rowOf),
  };
}

/** A weight with a tenth where it has one. */
export function weightText(weight: number, f: Formatter): string {
  return f.number(weight, Number.isInteger(weight) ? 0 : 1);
}

function summaryOf(
  { people, newestOf, moved, mustNotMet, reread }: ProfilePreview,
  isOfOpen: boolean,
  f: Formatter,
): string[] {
  if (people === 0) return [f.t(isOfOpen ? 'profile.nobodyOpen' : 'profile.nobodyYet')];
  const { before, after } = mustNotMet;
  return [
    ...(newestOf === null ? [] : [f.t('profile.ofNewest', { people: f.number(people), all: f.number(newestOf) })]),
    f.t('profile.moved', { count: moved, all: f.number(people) }),
    ...mustText(before, after, f),
    reread === 0 ? f.t('profile.levelsStay') : f.t('profile.levelsReread', { count: reread }),
  ];
}

/** Nothing is said of a profile without must-haves. */
function mustText(before: number, after: number, f: Formatter): string[] {
  if (before === 0 && after === 0) return [];
  return [
    after === before
      ? f.t('profile.mustSame', { count: after })
      : f.t('profile.mustOther', { count: after, before: f.number(before) }),
  ];
}

function previewRow(
  { id, before, after, placeBefore, placeAfter }: PlacedStanding,
  name: string,
  f: Formatter,
): PreviewRow {
  const pointsOf = (standing: PlacedStanding['after']): string =>
    scoreText(scoredAs(standing), f, (points) => weightText(points, f));
  return {
    place: f.number(placeAfter),
    name: name || f.t('responses.nameless'),
    href: `/applications/${id}`,
    points: pointsOf(after),
    was: pointsOf(before) === pointsOf(after) ? null : f.t('profile.was', { points: pointsOf(before) }),
    moved:
      placeBefore === placeAfter
        ? null
        : {
            text: f.t('profile.fromPlace', { place: f.number(placeBefore) }),
            tone: placeAfter < placeBefore ? 'good' : 'bad',
          },
    lack: scoreLack(scoredAs(after), f),
    must: after.must === 'not-met' ? f.t('profile.mustNotMet') : null,
  };
}

/** A standing as a list has it. */
function scoredAs({ points, rank }: PlacedStanding['after']): Parameters<typeof scoreText>[0] {
  return { scorePoints: points, saysNothing: rank < points };
}
