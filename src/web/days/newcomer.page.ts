import { splitName } from '../../direct-responses/domain/stated-person.js';
import { LONGEST_ANSWERS } from '../../direct-responses/index.js';
import type { DoorAnswers, FormField } from '../../direct-responses/index.js';
import type { KnownAtDoor } from '../../interviews/index.js';
import type { Formatter } from '../../platform/views/index.js';
import { consentOf } from '../apply/apply.page.js';

/** What was typed of somebody who is on no list, and what is wrong with it. */
export interface RefusedNewcomer {
  readonly answers: DoorAnswers;
  readonly faults: readonly FormField[];
}

/** The form by which somebody who is on no list is added and marked as come. */
export interface NewcomerPart {
  href: string;
  /** Nobody else can be meant: it needs no tap to be seen. */
  open: boolean;
  fault: string | null;
  /** Who has the number or the address that was typed, and what can be done with one tap; null where nobody has. */
  known: { text: string; people: KnownChoice[]; other: string } | null;
  fields: {
    id: string;
    name: string;
    label: string;
    value: string;
    type: 'text' | 'tel' | 'email';
    required: boolean;
    longest: number;
    autocomplete: 'off';
    fault: string | null;
    focused: boolean;
  }[];
  consent: { text: string; checked: boolean; fault: string | null; focused: boolean };
}

/** Somebody who may be meant: a tap marks them as come; whoever is here already is only led to. */
export interface KnownChoice {
  label: string;
  /** Null of whoever is here. */
  mark: { href: string; applicationId: string | null } | null;
  href: string | null;
}

/** What it is made from. */
export interface NewcomerInput {
  readonly dayId: string;
  readonly companyName: string;
  /** What was looked for: most of it is the name. */
  readonly name: string;
  readonly isNobodyFound: boolean;
  readonly refused: RefusedNewcomer | null;
  readonly known: readonly KnownAtDoor[];
}

/** The form; what was looked for stands in it already. */
export function newcomerPart(
  { dayId, companyName, name, isNobodyFound, refused, known }: NewcomerInput,
  f: Formatter,
): NewcomerPart {
  const answers = refused?.answers ?? { ...namesIn(name), phone: '', email: '', consents: false };
  const faultOf = (field: FormField): string | null =>
    refused?.faults.includes(field) ? f.t(`newcomer.faults.${field}`) : null;
  const [first] = refused?.faults ?? [];
  const field = (
    key: 'firstName' | 'lastName' | 'phone' | 'email',
    type: 'text' | 'tel' | 'email' = 'text',
  ): NewcomerPart['fields'][number] => ({
    ...{ id: `newcomer-${key}`, name: key, label: f.t(`apply.fields.${key}`), value: answers[key], type },
    ...{ required: key === 'firstName', longest: LONGEST_ANSWERS[key], autocomplete: 'off' },
    ...{ fault: faultOf(key), focused: key === first },
  });
  return {
    href: `/days/${dayId}/newcomers`,
    open: isNobodyFound || refused !== null,
    fault: refused && refused.faults.length > 0 ? f.t('newcomer.fault') : null,
    known: knownPart(dayId, known, f),
    fields: [field('lastName'), field('firstName'), field('phone', 'tel'), field('email', 'email')],
    consent: {
      text: consentOf({ companyName }, f).text,
      checked: answers.consents,
      fault: faultOf('consent'),
      focused: first === 'consent',
    },
  };
}

function knownPart(dayId: string, known: readonly KnownAtDoor[], f: Formatter): NewcomerPart['known'] {
  if (known.length === 0) return null;
  return {
    text: f.t('newcomer.known'),
    people: known.map(({ applicationId, name: written, booking }): KnownChoice => {
      const name = written || f.t('responses.nameless');
      if (booking === null) {
        const mark = { href: `/days/${dayId}/walk-ins`, applicationId };
        return { label: f.t('newcomer.knownNotBooked', { name }), mark, href: null };
      }
      const { bookingId, startsAt, isHere } = booking;
      const time = f.time(startsAt);
      if (isHere) {
        const href = `/days/${dayId}#guest-${bookingId}`;
        return { label: f.t('newcomer.knownHere', { name, time }), mark: null, href };
      }
      const mark = { href: `/days/${dayId}/bookings/${bookingId}/check-in`, applicationId: null };
      return { label: f.t('newcomer.knownBooked', { name, time }), mark, href: null };
    }),
    other: f.t('newcomer.other'),
  };
}

/** One word is a family name more often: that is what people at a desk ask for. */
function namesIn(written: string): { firstName: string; lastName: string } {
  const { firstName, lastName } = splitName(written);
  return lastName === null ? { firstName: '', lastName: firstName ?? '' } : { firstName: firstName ?? '', lastName };
}
