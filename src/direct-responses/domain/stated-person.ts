import { contactsInText } from '../../candidates/domain/contacts-in-text.js';
import type { Person, Resume } from '../../job-boards/domain/resume.js';
import { resumeSchema } from '../../job-boards/domain/resume.js';
import type { Money } from '../../kernel/money.js';

/** What somebody states about a person in a few fields: a row of a list, or a form. */
export interface StatedPerson {
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly middleName: string | null;
  readonly phones: readonly string[];
  readonly emails: readonly string[];
  readonly city: string | null;
  /** The job that the person looks for or has. */
  readonly title: string | null;
  readonly experience: string | null;
  readonly skills: readonly string[];
  readonly about: string | null;
  /** `gross` where it is said. */
  readonly pay: (Money & { readonly gross?: boolean }) | null;
}

/** The person of it. What is not stated in a field of its own is taken from the résumé, where people write it above all the rest. */
export function personOf(stated: StatedPerson): Person {
  const { firstName, lastName, middleName, about } = stated;
  const told = about === null ? { phones: [], emails: [] } : contactsInText(about);
  const phones = stated.phones.length > 0 ? stated.phones : told.phones;
  const emails = stated.emails.length > 0 ? stated.emails : told.emails;
  return {
    ...{ boardPersonId: null, birthDate: null },
    ...{ firstName, lastName, middleName },
    phones: [...phones],
    emails: [...emails],
  };
}

/**
 * The neutral résumé of it. What is said of experience is one text without dates: it becomes part of what the person says about
 * themselves, where years and duties are read from the words.
 */
export function resumeOf(id: string, stated: StatedPerson): Resume {
  return resumeSchema.parse({
    id,
    title: stated.title,
    city: stated.city,
    about: [stated.experience, stated.about].filter(Boolean).join('\n\n') || null,
    skills: stated.skills,
    salary: stated.pay && { gross: null, ...stated.pay },
  });
}
