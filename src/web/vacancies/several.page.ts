import type { ApplicationRow, MoveMessage } from '../../candidates/index.js';
import type { ExpectedError } from '../../kernel/errors.js';
import type { Formatter } from '../../platform/views/index.js';
import { stageWord } from '../frame/wording.js';
import { letterOf } from './letter.js';
import type { Letter } from './letter.js';
import { REJECT_REASONS } from './reject-reasons.js';
import { MOST_AT_ONCE } from './several.service.js';
import type { AblePerson, Hindrance, SeveralKind, SeveralLook, SeveralOutcome } from './several.service.js';

/** Somebody in a list of names. */
export interface NamedPerson {
  name: string;
  href: string;
  about: string;
}

/** Several people with what is going to happen to them, before it does. */
export interface SeveralPage {
  title: string;
  backHref: string;
  backText: string;
  action: string;
  kind: SeveralKind;
  fault: string | null;
  people: (NamedPerson & { value: string; letter: Letter | null })[];
  unable: NamedPerson[];
  /** That some are left for the next time; null where all are here. */
  beyond: string | null;
  /** That none of the ticked is among the responses of the vacancy; null where somebody is. */
  foreign: string | null;
  /** What it means for those. */
  about: string;
  /** Null where the reason says yes. */
  yes: string | null;
  /** Of a rejection alone. */
  reject: {
    reasons: { code: string; label: string }[];
    /** The usual message, which may be left out; null where nobody would get one. */
    message: { usual: string; own: string | null } | null;
  } | null;
}

/** What became of it. */
export interface SeveralDonePage {
  title: string;
  backHref: string;
  backText: string;
  /** `value` names the move to take back; null where there is none. */
  people: (NamedPerson & { value: string | null })[];
  /** The ids of all who are named here, parted by spaces: their ticks are spent. */
  decided: string;
  unable: NamedPerson[];
  foreign: string | null;
  /** Where it is taken back; null where there is nothing to take back. */
  undoAction: string | null;
  /** What else is said there. */
  undoFields: { name: string; value: string }[];
  /** Where those who were shortlisted are invited; null for others and for those who may not. */
  planHref: string | null;
}

export interface SeveralInput {
  readonly look: SeveralLook;
  readonly kind: SeveralKind;
  readonly back: string;
  readonly usual: MoveMessage;
  readonly fault: string | null;
  readonly says: (failure: ExpectedError) => string;
}

/** The names, to be said yes to. */
export function severalPage({ look, kind, back, usual, fault, says }: SeveralInput, f: Formatter): SeveralPage {
  const { vacancy, able, unable, beyond } = look;
  return {
    title: able.length > 0 ? f.t(`several.${kind}.title`, { count: able.length }) : f.t(`several.${kind}.none`),
    backHref: back,
    backText: vacancy.title,
    action: `/vacancies/${vacancy.id}/several/carry-out`,
    kind,
    fault,
    people: able.map(({ row, key, question }, at) => ({
      ...namedPerson(row, question ? '' : stageWord(row.stage, f).word, f),
      value: `${row.id}:${key}`,
      letter: question && letterOf(question, { open: at === 0 }, f),
    })),
    unable: unable.map(({ row, why }) => namedPerson(row, whyText(why, says, f), f)),
    beyond: beyond > 0 ? f.t('several.beyond', { most: MOST_AT_ONCE, count: beyond }) : null,
    foreign: able.length + unable.length === 0 ? f.t('several.foreign') : null,
    about: f.t(`several.${kind}.about`),
    yes: kind === 'reject' ? null : f.t(`several.${kind}.yes`),
    reject:
      kind === 'reject'
        ? {
            reasons: REJECT_REASONS.map((code) => ({ code, label: f.t(`rejectReasons.${code}`) })),
            message: usualMessage(able, usual, f),
          }
        : null,
  };
}

/** The names, once it is done. */
export function severalDonePage(
  {
    outcome: { vacancy, done, unable, moves },
    kind,
    back,
    mayPlan,
    says,
  }: Pick<SeveralInput, 'back' | 'says'> & {
    readonly outcome: SeveralOutcome;
    readonly kind: SeveralKind | 'take-back';
    readonly mayPlan: boolean;
  },
  f: Formatter,
): SeveralDonePage {
  return {
    title: done.length > 0 ? f.t(`several.${kind}.done`, { count: done.length }) : f.t(`several.${kind}.none`),
    backHref: back,
    backText: vacancy.title,
    decided: [...done, ...unable.map(({ row }) => row)].map(({ id }) => id).join(' '),
    people: done.map((row) => {
      const move = moves.get(row.id);
      return { ...namedPerson(row, '', f), value: move === undefined ? null : `${row.id}:${move}` };
    }),
    foreign: done.length + unable.length === 0 ? f.t('several.foreign') : null,
    unable: unable.map(({ row, why }) => namedPerson(row, whyText(why, says, f), f)),
    undoAction: moves.size > 0 ? `/vacancies/${vacancy.id}/several/take-back` : null,
    undoFields: [],
    planHref: mayPlan && kind === 'shortlist' && done.length > 0 ? `/vacancies/${vacancy.id}/plan` : null,
  };
}

function usualMessage(
  able: readonly AblePerson[],
  usual: MoveMessage,
  f: Formatter,
): NonNullable<SeveralPage['reject']>['message'] {
  const told = able.flatMap(({ through }) => through ?? []);
  if (usual.kind === 'none' || told.length === 0) return null;
  const boards = f.list([...new Set(told.map(({ board }) => f.t(`boards.${board}`)))]);
  return {
    usual: f.t(`several.message.${usual.kind}`, { count: told.length, boards }),
    own: usual.kind === 'own' ? usual.text : null,
  };
}

/** Somebody by name, with a word about them. */
export function namedPerson({ id, name, erasedAt }: ApplicationRow, about: string, f: Formatter): NamedPerson {
  const shown = erasedAt ? f.t('responses.erased') : name || f.t('responses.nameless');
  return { name: shown, href: `/applications/${id}`, about };
}

/** Why it is not done with somebody. */
export function whyText(why: Hindrance, says: SeveralInput['says'], f: Formatter): string {
  if (typeof why === 'string') return f.t(`several.why.${why}`);
  return 'askedAt' in why ? f.t('several.why.asked', { when: f.date(why.askedAt) }) : says(why);
}
