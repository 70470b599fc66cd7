import type { Resume } from './domain/resume.js';
import { toBoardResume as headhunterResume } from './headhunter/headhunter.mapper.js';
import { NEUTRAL_FIELDS, readNeutralResume } from './neutral-resume.js';
import { isRecord } from './simulator/resumes-file/plain-values.js';
import { isResume, superjobShape } from './simulator/resumes-file/superjob-shape.js';
import { toBoardResume as superjobResume } from './superjob/superjob.mapper.js';
import type { Reading } from './read-tolerantly.js';

/** Forms in which a résumé may come: the payloads of the two boards, and our own. */
export const RESUME_FORMATS = ['headhunter', 'superjob', 'neutral'] as const;
export type ResumeFormat = (typeof RESUME_FORMATS)[number];

/** Keys that one board's résumés have and the other formats do not. */
const MARKS: Readonly<Record<Exclude<ResumeFormat, 'neutral'>, readonly string[]>> = {
  superjob: [
    ...['profession', 'work_history', 'base_education_history', 'education_history', 'professionalSkills', 'payment'],
    ...['experience_text', 'driving_licence', 'id_user', 'additional_info', 'date_last_modified', 'moveable', 'town'],
  ],
  headhunter: [
    ...['area', 'skill_set', 'language', 'driver_license_types', 'has_vehicle', 'business_trip_readiness', 'contact'],
    ...[
      'work_ticket',
      'total_experience',
      'certificate',
      'resume_locale',
      'education_level',
      'experience_group_by_company',
    ],
  ],
};

/** A résumé in neutral form, and the format that it came in. */
export type ResumeReading = Reading<Resume> & {
  readonly format: ResumeFormat;
  /** There where a pay is stated and its currency is not: it was taken for roubles. */
  readonly payWithoutCurrency?: true;
};

/**
 * Reads one résumé in any of the formats. What boards wrap around a résumé (an item of a list of responses) is taken off.
 *
 * @param format  null = recognise it
 * @param now  the moment of reading
 */
export function readResume(raw: unknown, format: ResumeFormat | null, now: Date): ResumeReading {
  const document = unwrapped(raw);
  const chosen = format ?? formatOf(document);
  const plain = format === null ? null : plainlyAnother(document, format);
  if (plain !== null)
    return {
      ok: false,
      why: `It is a résumé in the format "${plain}", not "${chosen}": name that one, or leave the format out.`,
      format: chosen,
    };
  if (chosen === 'neutral') return { ...readNeutralResume(document), format: chosen };
  if (!isRecord(document) || !isResume(document)) return { ok: false, why: 'It is no résumé.', format: chosen };
  const read = chosen === 'headhunter' ? headhunterResume(document, now) : superjobResume(asSuperjob(document), now);
  if ('unreadable' in read) return { ok: false, why: read.unreadable, format: chosen };
  const { resume, problems } = read;
  return {
    ok: true,
    value: resume.id === NO_ID ? { ...resume, id: '' } : resume,
    problems: [...problems],
    format: chosen,
  };
}

/** Stands for the id of a saved page or a row of a table, which often has none. */
const NO_ID = 'none';

/** A résumé of the board that was saved otherwise than it was sent: flat, with keys in words, with lists as texts. */
function asSuperjob(document: unknown): unknown {
  if (!isRecord(document)) return document;
  const shaped = superjobShape(document);
  return typeof shaped.id === 'string' || typeof shaped.id === 'number' ? shaped : { ...shaped, id: NO_ID };
}

/** The format by the keys of the document: the board with more of its own; a résumé in other keys than ours is read as a saved one. */
function formatOf(document: unknown): ResumeFormat {
  if (!isRecord(document)) return 'neutral';
  const count = (format: keyof typeof MARKS): number => MARKS[format].filter((key) => key in document).length;
  const [superjob, headhunter] = [count('superjob'), count('headhunter')];
  if (superjob + headhunter > 0) return superjob > headhunter ? 'superjob' : 'headhunter';
  const keys = Object.keys(document);
  const ours = keys.filter((key) => NEUTRAL_FIELDS.includes(key)).length;
  return ours * 2 < keys.length && isResume(document) ? 'superjob' : 'neutral';
}

/** Fields of ours that no board has. */
const OURS_ALONE = ['city', 'about', 'languages', 'licence', 'car', 'businessTrips', 'rightToWork', 'updatedAt'];
/** One key may be there by chance. */
const KEYS_MORE_MIN = 2;

/** The format whose keys the document has, and not those of the one that was named: half of it would be lost without a word. */
function plainlyAnother(document: unknown, named: ResumeFormat): ResumeFormat | null {
  if (!isRecord(document)) return null;
  const marks = { ...MARKS, neutral: OURS_ALONE };
  const count = (format: ResumeFormat): number => marks[format].filter((key) => key in document).length;
  const known = count(named);
  return RESUME_FORMATS.find((format) => count(format) >= known + KEYS_MORE_MIN) ?? null;
}

function unwrapped(raw: unknown): unknown {
  return isRecord(raw) && isRecord(raw.resume) ? raw.resume : raw;
}
