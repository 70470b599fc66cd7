import { ExpectedError } from '../../kernel/errors.js';
import type { Choice } from './parts.js';
import { FieldChanged, seenOf, shownBefore, touchedFields } from './seen-form.js';

/** A field as a form shows it: with what stands in it, and what is wrong with that. */
export interface FormField {
  id: string;
  name: string;
  label: string;
  type: 'text' | 'email' | 'password';
  value: string;
  /** Not null: one of these is chosen, nothing is typed. */
  choices: Choice[] | null;
  required: boolean;
  /** Most characters; null = any number. */
  longest: number | null;
  autocomplete: string | null;
  /** Values offered while typing; empty = none. */
  offers: string[];
  fault: string | null;
  /** The page opens at the first field that has a fault. */
  focused: boolean;
}

/** A form that was refused: what was typed into it, and the sentence for each field that is at fault. */
export interface Refusal {
  /** Which form of the page. */
  readonly form: string;
  readonly values: Readonly<Partial<Record<string, string>>>;
  /** By name of the field; under '' what is wrong with the form as a whole. */
  readonly faults: Readonly<Record<string, string>>;
  /** As they were shown, the fields of which it is still to be told that somebody else has changed them. */
  readonly untold?: Readonly<Record<string, unknown>>;
}

/** What is said of a field where the ordinary is not right. */
export type FieldLook = Partial<Omit<FormField, 'name' | 'label' | 'fault' | 'focused' | 'id'>>;

/** Makes the fields of one form: as they are, or as they were sent when the form was refused. */
export function fieldsOf(form: string, refusal: Refusal | null) {
  const refused = refusal?.form === form ? refusal : null;
  const first = refused && Object.keys(refused.faults)[0];
  return (name: string, label: string, look: FieldLook = {}): FormField => {
    const value = refused?.values[name] ?? look.value ?? '';
    return {
      id: `${form}-${name}`,
      name,
      label,
      type: 'text',
      required: true,
      longest: null,
      autocomplete: null,
      offers: [],
      ...look,
      value,
      choices: look.choices?.map((choice) => ({ ...choice, selected: choice.value === value })) ?? null,
      fault: refused?.faults[name] ?? null,
      focused: name === first,
    };
  };
}

/** What is wrong with a form as a whole; null when nothing is, or when a field says it. */
export function formFault(form: string, refusal: Refusal | null): string | null {
  return refusal?.form === form ? (refusal.faults[''] ?? null) : null;
}

/**
 * The refusal for a failure that belongs to a form, so that the form is shown again with what was typed.
 *
 * @param fields  name of the field by the failure's code; '' = the form as a whole
 * @returns null for a failure that no field of the form can mend
 */
export function refusalOf(
  error: unknown,
  form: { readonly name: string; readonly body: unknown },
  fields: Readonly<Record<string, string>>,
  sentenceOf: (failure: ExpectedError) => string,
): Refusal | null {
  if (!(error instanceof ExpectedError)) return null;
  const field = error instanceof FieldChanged ? error.field : fields[error.code];
  if (field === undefined) return null;
  const values = typed(form.body);
  // Sent once more, it is meant: it goes on from what there is by now.
  const seen = values['seen'] ?? '';
  const kept =
    error instanceof FieldChanged
      ? { values: touchedFields(values, seen), untold: shownBefore(seen, error.others) }
      : { values };
  return { form: form.name, ...kept, faults: { [field]: sentenceOf(error) } };
}

/** What a form says that it showed: what there is by now, but for what is still to be told, or what it said when it was refused. */
export function seenAgain(form: string, refusal: Refusal | null, present: object): string {
  const refused = refusal?.form === form ? refusal : null;
  return refused?.values['seen'] ?? seenOf({ ...present, ...refused?.untold });
}

/** What was typed, but for passwords: those are typed anew. */
function typed(body: unknown): Record<string, string> {
  return Object.fromEntries(
    Object.entries((body ?? {}) as Record<string, unknown>).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string' && !/password|_csrf/.test(entry[0]),
    ),
  );
}
