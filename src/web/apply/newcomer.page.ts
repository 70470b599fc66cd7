import { z } from 'zod';
import { splitName } from '../../direct-responses/domain/stated-name.js';
import { LONGEST_ANSWERS } from '../../direct-responses/index.js';
import type { DoorAnswers, FormField } from '../../direct-responses/index.js';
import type { Formatter } from '../../platform/views/index.js';
import { consentOf } from './apply.page.js';

const text = z.string().trim().default('');

/** The fields as a browser sends them. What they must be, whoever takes people in says. */
export const newcomerFields = {
  ...{ firstName: text, lastName: text, phone: text, email: text },
  consent: z.string().optional(),
};

/** What was typed of somebody who is on no list, and what is wrong with it. */
export interface RefusedNewcomer {
  readonly answers: DoorAnswers;
  readonly faults: readonly FormField[];
}

interface NewcomerField {
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
}

/** The form by which somebody of us writes down what a person tells of themselves. */
export interface NewcomerForm {
  href: string;
  fault: string | null;
  fields: NewcomerField[];
  /** A few lines; null where they are not asked for. */
  experience: NewcomerField | null;
  consent: { text: string; checked: boolean; fault: string | null; focused: boolean };
  /** That it is somebody else than those who are asked about; null where nobody is. */
  other?: string | null;
  /** What the button says. */
  add: string;
}

/** What it is made from. */
export interface NewcomerInput {
  readonly href: string;
  readonly companyName: string;
  /** What was looked for: most of it is the name. */
  readonly name: string;
  /** Asked for town and experience too. */
  readonly isWhole: boolean;
  readonly refused: RefusedNewcomer | null;
}

type Typed = 'firstName' | 'lastName' | 'phone' | 'email' | 'city' | 'experience';

/** The form; what was looked for stands in it already. */
export function newcomerForm(
  { href, companyName, name, isWhole, refused }: NewcomerInput,
  f: Formatter,
): Omit<NewcomerForm, 'add'> {
  const answers = refused?.answers ?? { ...namesIn(name), phone: '', email: '', consents: false };
  const faultOf = (field: FormField): string | null =>
    refused?.faults.includes(field) ? f.t(`newcomer.faults.${field}`) : null;
  const [first] = refused?.faults ?? [];
  const field = (key: Typed, type: NewcomerField['type'] = 'text'): NewcomerField => ({
    ...{ id: `newcomer-${key}`, name: key, label: f.t(`newcomer.fields.${key}`), value: answers[key] ?? '', type },
    ...{ required: key === 'firstName', longest: LONGEST_ANSWERS[key], autocomplete: 'off' },
    ...{ fault: faultOf(key), focused: key === first },
  });
  return {
    href,
    fault: refused && refused.faults.length > 0 ? f.t('newcomer.fault') : null,
    fields: [
      ...[field('lastName'), field('firstName'), field('phone', 'tel'), field('email', 'email')],
      ...(isWhole ? [field('city')] : []),
    ],
    experience: isWhole ? field('experience') : null,
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
