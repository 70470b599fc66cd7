import { splitName } from '../../direct-responses/domain/stated-person.js';
import { LONGEST_ANSWERS } from '../../direct-responses/index.js';
import type { DoorAnswers, FormField } from '../../direct-responses/index.js';
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

/** What it is made from. */
export interface NewcomerInput {
  readonly dayId: string;
  readonly companyName: string;
  /** What was looked for: most of it is the name. */
  readonly name: string;
  readonly isNobodyFound: boolean;
  readonly refused: RefusedNewcomer | null;
}

/** The form; what was looked for stands in it already. */
export function newcomerPart(
  { dayId, companyName, name, isNobodyFound, refused }: NewcomerInput,
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
    fault: refused && f.t('newcomer.fault'),
    fields: [field('lastName'), field('firstName'), field('phone', 'tel'), field('email', 'email')],
    consent: {
      text: consentOf({ companyName }, f).text,
      checked: answers.consents,
      fault: faultOf('consent'),
      focused: first === 'consent',
    },
  };
}

/** One word is a family name more often: that is what people at a desk ask for. */
function namesIn(written: string): { firstName: string; lastName: string } {
  const { firstName, lastName } = splitName(written);
  return lastName === null ? { firstName: '', lastName: firstName ?? '' } : { firstName: firstName ?? '', lastName };
}
