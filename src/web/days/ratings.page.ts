import { createHash } from 'node:crypto';
import { MOST_NOTE_CHARACTERS } from '../../interviews/index.js';
import type { Criterion, GridRow, RatingGrid } from '../../interviews/index.js';
import type { Formatter } from '../../platform/views/index.js';
import type { EmptyPage } from '../frame/parts.js';
import { localised, stageWord } from '../frame/wording.js';
import type { StateWord } from '../frame/wording.js';
import { REJECT_REASONS } from '../vacancies/reject-reasons.js';
import { dayState, dayTitle } from './day-words.js';
import { criteriaPart } from './rating-criteria.page.js';
import type { CriteriaPart } from './rating-criteria.page.js';

/** How the people stand: as they came, or the best first. */
export const RATING_ORDERS = ['arrival', 'mean'] as const;
export type RatingOrder = (typeof RATING_ORDERS)[number];

/** Where it is said how marks are given: above the people or below them. */
export const HINT_PLACES = ['above', 'below'] as const;
type HintPlace = (typeof HINT_PLACES)[number];

/** One criterion of one person. */
interface RatingCell {
  label: string;
  /** What is sent: of the mark that is given already, that it is taken away. */
  marks: { value: string; sends: string; given: boolean }[];
}

/** What is decided about a person from the row; an address per button, null for one that is not there. */
interface RowDecisions {
  decide: string | null;
  later: { href: string; sends: 'yes' | 'no'; label: string } | null;
  reasons: { code: string; label: string }[];
  /** Where a rejection is decided with its message read before. */
  rejectionHref: string;
  undo: { href: string; move: string } | null;
}

/** One person of the grid. */
export interface RatingRow {
  id: string;
  href: string;
  name: string;
  /** When somebody is expected, who stands there already and cannot be rated; null of who is here. */
  expected: string | null;
  /** What was decided, or that it is left for later; null as long as nothing is. */
  state: StateWord | null;
  isDone: boolean;
  mean: string | null;
  /** What the others make of the person, or that it is told once one has rated them oneself; null where nobody did. */
  others: string | null;
  markHref: string;
  cells: RatingCell[];
  note: { href: string; text: string; longest: number } | null;
  decisions: RowDecisions | null;
}

/** The part of the page that is read again every few seconds. What is typed into in it is left alone then. */
export interface RatingsLive {
  /** Keeps everybody in their place, so that no row moves away under a finger, and says what is seen. */
  href: string;
  /** Stands for all that is shown: the rows of fifty people are sent again only once one of them is another. */
  version: string;
  title: string;
  dayHref: string;
  dayTitle: string;
  about: string;
  state: StateWord;
  /** Whether the criteria below can be changed. */
  mayEdit: boolean;
  orders: { label: string; href: string; current: boolean }[];
  /** How many there are to decide about. */
  count: string | null;
  rows: RatingRow[];
  /** How marks are given, and why one's own come first; as long as nobody is here, where that is said. */
  hint: string;
  /** It is read above the people by who comes without having given a mark, below them by the others. */
  hintFirst: boolean;
  empty: EmptyPage | null;
}

/** The people of a day by what they are rated by. */
export interface RatingsPage {
  title: string;
  live: RatingsLive;
  criteria: CriteriaPart | null;
}

/** What it is made from. */
export interface RatingsInput {
  readonly grid: RatingGrid;
  readonly order: RatingOrder;
  /** Ends of ids of the people as they stand on the screen; empty = they are ordered now. */
  readonly places: readonly string[];
  /** Where the hint stands on the screen: it moves no row under a finger. Left out: it is placed now. */
  readonly hint?: HintPlace | undefined;
  readonly mayDecide: boolean;
  readonly mayEdit: boolean;
}

const MARKS = [1, 2, 3, 4, 5] as const;

/** So much of an id tells the people of a day apart. */
const PLACE_CHARACTERS = 8;

/** So much of a digest tells two states of a grid apart. */
const VERSION_CHARACTERS = 16;

/** The order of the people as it stands behind an address; nothing for the usual one. */
export function orderBehind(order: RatingOrder): string {
  return order === 'arrival' ? '' : `?order=${order}`;
}

/** The page. */
export function ratingsPage(input: RatingsInput, reader: Formatter): RatingsPage {
  const live = ratingsLive(input, reader);
  return {
    title: live.title,
    live,
    criteria: input.mayEdit ? criteriaPart(input.grid, orderBehind(input.order), reader) : null,
  };
}

/** The live part alone. */
export function ratingsLive(input: RatingsInput, reader: Formatter): RatingsLive {
  const { grid, order } = input;
  const { day, vacancyTitle } = grid;
  const f = reader.inZone(day.timeZone);
  const rows = ordered(input);
  const at = `/days/${day.id}/ratings`;
  const places = rows.map(({ applicationId }) => applicationId.slice(-PLACE_CHARACTERS)).join(',');
  const toDecide = rows.filter(({ isHere, stage }) => isHere && stage === 'came').length;
  const hint = input.hint ?? (rows.some(({ own }) => own.mean !== null) ? 'below' : 'above');
  const shown = {
    title: f.t('ratings.title'),
    dayHref: `/days/${day.id}`,
    dayTitle: dayTitle(day, f),
    about: [vacancyTitle, day.room && f.t('groupDay.name')].filter(Boolean).join(' · '),
    state: dayState(day.status, f),
    mayEdit: input.mayEdit,
    orders:
      rows.length < 2
        ? []
        : RATING_ORDERS.map((one) => ({
            label: f.t(`ratings.order.${one}`),
            href: `${at}${orderBehind(one)}`,
            current: one === order,
          })),
    count: rows.some(({ isHere }) => isHere) ? f.t('ratings.toDecide', { count: toDecide }) : null,
    rows: rows.map((row) => ratingRow(row, input, f)),
    hint: hintText(grid, f),
    hintFirst: hint === 'above',
    empty: rows.length > 0 ? null : nobody(day, f),
  };
  const version = createHash('sha256').update(JSON.stringify(shown)).digest('base64url').slice(0, VERSION_CHARACTERS);
  const stays = new URLSearchParams({ order, places, hint, seen: version });
  return { ...shown, version, href: `${at}/live?${stays.toString()}` };
}

function hintText({ day, rows }: RatingGrid, f: Formatter): string {
  if (!rows.some(({ isHere }) => isHere)) return f.t('ratings.nobodyHere');
  return f.t(day.status === 'held' ? 'ratings.hintHeld' : 'ratings.hint');
}

/** Whoever is invited to a day, or comes to it, will stand there; once it is over or cancelled nobody will. */
function nobody({ id, status }: RatingGrid['day'], f: Formatter): EmptyPage {
  const isOver = status === 'held' || status === 'cancelled';
  return {
    title: f.t(isOver ? 'ratings.emptyOverTitle' : 'ratings.emptyTitle'),
    advice: f.t(isOver ? 'ratings.emptyOver' : 'ratings.emptyAdvice'),
    action: f.t('ratings.emptyAction'),
    href: `/days/${id}`,
  };
}

/** The best first, whom one has not rated at the end; who came since the order was made stands behind all others. */
function ordered({ grid: { rows }, order, places }: RatingsInput): GridRow[] {
  const placeOf = new Map(places.map((place, index) => [place, index]));
  const place = ({ applicationId }: GridRow): number =>
    placeOf.get(applicationId.slice(-PLACE_CHARACTERS)) ?? placeOf.size;
  const standing = [...rows];
  if (order === 'mean') standing.sort((a, b) => (b.mean ?? 0) - (a.mean ?? 0));
  // As they came everybody has a place that no mark changes.
  return order === 'mean' && places.length > 0 ? standing.sort((a, b) => place(a) - place(b)) : standing;
}

/** One row alone, as it is answered with after a tap. */
export function ratingRow(row: GridRow, input: Omit<RatingsInput, 'places'>, f: Formatter): RatingRow {
  const { grid, order } = input;
  const back = orderBehind(order);
  const at = `/days/${grid.day.id}/ratings/people/${row.bookingId}`;
  const isDone = row.isHere && row.stage !== 'came';
  return {
    id: row.bookingId,
    href: `/applications/${row.applicationId}`,
    name: row.name || f.t('responses.nameless'),
    expected: row.isHere ? null : f.t('ratings.expected', { time: f.time(row.startsAt) }),
    state: isDone ? stageWord(row.stage, f) : row.own.later ? { word: f.t('ratings.isLater'), tone: 'fair' } : null,
    isDone,
    mean: row.own.mean === null ? null : f.number(row.own.mean, 1),
    others: othersText(row, f),
    markHref: `${at}/mark${back}`,
    cells: row.isHere ? grid.criteria.standing.map((criterion) => cellOf(criterion, row, f)) : [],
    note: row.isHere ? { href: `${at}/note${back}`, text: row.own.note, longest: MOST_NOTE_CHARACTERS } : null,
    decisions: input.mayDecide && row.isHere ? decisionsOf(row, { at, back, dayId: grid.day.id }, f) : null,
  };
}

function cellOf({ key, id, label }: Criterion, { own }: GridRow, f: Formatter): RatingCell {
  const given = id === null ? undefined : own.marks[id];
  return {
    label: localised(label, f),
    marks: MARKS.map((mark) => ({
      value: f.number(mark),
      sends: `${key}:${String(mark === given ? 0 : mark)}`,
      given: mark === given,
    })),
  };
}

function othersText({ others, otherRaters }: GridRow, f: Formatter): string | null {
  if (others !== null) return f.t('ratings.others', { mean: f.number(others.mean, 1), count: others.raters });
  return otherRaters > 0 ? f.t('ratings.othersHidden', { count: otherRaters }) : null;
}

function decisionsOf(
  { applicationId, stage, own, ownMove }: GridRow,
  { at, back, dayId }: { readonly at: string; readonly back: string; readonly dayId: string },
  f: Formatter,
): RowDecisions {
  const isOpen = stage === 'came';
  const page = `/days/${dayId}/ratings${back}`;
  return {
    decide: isOpen ? `${at}/decide${back}` : null,
    later: isOpen
      ? {
          href: `${at}/later${back}`,
          sends: own.later ? 'no' : 'yes',
          label: f.t(own.later ? 'ratings.notLater' : 'ratings.later'),
        }
      : null,
    reasons: isOpen ? REJECT_REASONS.map((code) => ({ code, label: f.t(`rejectReasons.${code}`) })) : [],
    rejectionHref: `/applications/${applicationId}/rejection?${new URLSearchParams({ back: page }).toString()}`,
    undo: ownMove === null ? null : { href: `${at}/undo${back}`, move: ownMove },
  };
}
