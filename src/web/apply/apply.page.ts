import { LONGEST_ANSWERS, MOST_RESUME_BYTES } from '../../direct-responses/index.js';
import type { Consent, FormAnswers, FormField, FormView } from '../../direct-responses/index.js';
import { LANGUAGE_NAMES, VIEW_LANGUAGES } from '../../platform/views/index.js';
import type { Formatter } from '../../platform/views/index.js';
import { ownDataPart } from '../frame/own-data.js';
import type { OwnDataPart } from '../frame/own-data.js';
import { cityName } from '../frame/wording.js';

/** Changed together with the sentence of consent: what was agreed to is kept with each response, and which version it was. */
const CONSENT_VERSION = '1';

/** A field of the form. */
export interface ApplyField {
  name: string;
  label: string;
  value: string;
  type: 'text' | 'tel' | 'email';
  autocomplete: string;
  longest: number;
  required: boolean;
  /** Several lines. */
  long: boolean;
  fault: string | null;
  /** The page opens at the first field that is at fault. */
  focused: boolean;
}

/** The public form of a vacancy, or why there is none any more, or thanks. */
export interface ApplyPage {
  title: string;
  employer: string;
  heading: string;
  city: string | null;
  /** Said instead of the form. */
  instead: { heading: string; text: string } | null;
  form: {
    action: string;
    language: string;
    fault: string | null;
    fields: ApplyField[];
    /** A résumé, where the browser can send one. */
    resume: { mostBytes: number; fault: string | null; focused: boolean };
    consent: { text: string; checked: boolean; fault: string | null; focused: boolean };
  } | null;
  ownData: OwnDataPart;
  languages: { code: string; name: string; href: string; current: boolean }[];
}

/** What the page is made from. */
export interface ApplyInput {
  readonly form: FormView;
  /** `/apply/<code>` */
  readonly path: string;
  readonly isSent: boolean;
  /** From whom our mails come, where answers are read. */
  readonly mailFrom: string;
  readonly refused: {
    readonly answers: FormAnswers;
    readonly faults: readonly FormField[];
    /** A file came along: browsers forget it, so it has to be chosen again. */
    readonly hadFile: boolean;
  } | null;
}

/** The sentence that has to be agreed to, in the reader's language. */
export function consentOf({ companyName }: Pick<FormView, 'companyName'>, f: Formatter): Consent {
  return { version: CONSENT_VERSION, text: f.t('apply.consent', { company: companyName }) };
}

/** The page. */
export function applyPage({ form, path, isSent, mailFrom, refused }: ApplyInput, f: Formatter): ApplyPage {
  return {
    title: f.t('apply.title'),
    employer: form.companyName,
    heading: form.vacancyTitle,
    city: cityName(form.citySlug, f),
    instead: insteadOf(form, isSent, f),
    form: isSent || !form.isOpen ? null : formOf(form, path, refused, f),
    ownData: ownDataPart(mailFrom, form.companyName, f),
    languages: VIEW_LANGUAGES.map((code) => ({
      code,
      name: LANGUAGE_NAMES[code],
      href: `${path}?${new URLSearchParams({ language: code, ...(isSent ? { said: 'sent' } : {}) }).toString()}`,
      current: code === f.language,
    })),
  };
}

function insteadOf({ isOpen }: FormView, isSent: boolean, f: Formatter): ApplyPage['instead'] {
  if (isSent) return { heading: f.t('apply.sent'), text: f.t('apply.sentText') };
  return isOpen ? null : { heading: f.t('apply.closed'), text: f.t('apply.closedText') };
}

function formOf(form: FormView, path: string, refused: ApplyInput['refused'], f: Formatter): ApplyPage['form'] {
  const [first] = refused?.faults ?? [];
  const isWrong = (field: FormField): boolean => refused?.faults.includes(field) ?? false;
  const field = (
    name: keyof typeof LONGEST_ANSWERS,
    autocomplete: string,
    look: Partial<Pick<ApplyField, 'type' | 'required' | 'long'>> = {},
  ): ApplyField => ({
    name,
    label: f.t(`apply.fields.${name}`),
    value: refused?.answers[name] ?? '',
    type: 'text',
    autocomplete,
    longest: LONGEST_ANSWERS[name],
    required: false,
    long: false,
    ...look,
    fault: isWrong(name) ? f.t(`apply.faults.${name}`) : null,
    focused: name === first,
  });
  return {
    action: path,
    language: f.language,
    fault: refused ? f.t('apply.fault') : null,
    fields: [
      field('firstName', 'given-name', { required: true }),
      field('lastName', 'family-name'),
      field('phone', 'tel', { type: 'tel' }),
      field('email', 'email', { type: 'email' }),
      field('city', 'address-level2'),
      field('experience', 'off', { long: true }),
      field('pay', 'off'),
    ],
    resume: { mostBytes: MOST_RESUME_BYTES, fault: resumeFault(refused, f), focused: first === 'resume' },
    consent: {
      text: consentOf(form, f).text,
      checked: refused?.answers.consents ?? false,
      fault: isWrong('consent') ? f.t('apply.faults.consent') : null,
      focused: first === 'consent',
    },
  };
}

function resumeFault(refused: ApplyInput['refused'], f: Formatter): string | null {
  if (!refused?.hadFile) return null;
  return f.t(refused.faults.includes('resume') ? 'apply.faults.resume' : 'apply.chooseAgain');
}
