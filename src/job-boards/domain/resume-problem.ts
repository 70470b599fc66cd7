/** Parts of a résumé as people know them; `other`: whatever else a board sends. */
export const RESUME_PARTS = [
  ...['title', 'city', 'about', 'skills', 'experience', 'education', 'languages', 'licence', 'car', 'relocation'],
  ...['businessTrips', 'rightToWork', 'salary', 'updatedAt', 'name', 'birthday', 'contacts', 'other'],
] as const;
export type ResumePart = (typeof RESUME_PARTS)[number];

/** What of a résumé was cut, or not read at all. It is kept and given to programs as a sentence that is written and read here. */
export interface ResumeProblem {
  readonly part: ResumePart;
  /** Which of several jobs, schools or skills it is, from 1. */
  readonly entry: number | null;
  /** How much of it was read; null: nothing. */
  readonly kept: { readonly most: number; readonly unit: CutUnit } | null;
}

type CutUnit = 'characters' | 'entries';

/** The names that boards have for the parts, beside the parts' own. */
const PARTS_BY_NAME: Readonly<Record<string, ResumePart>> = {
  ...Object.fromEntries(RESUME_PARTS.map((part) => [part, part])),
  ...{ profession: 'title', area: 'city', town: 'city', additional_info: 'about', achievements: 'about' },
  ...{ skill_set: 'skills', work_history: 'experience', experience_text: 'experience' },
  ...{ base_education_history: 'education', education_history: 'education', language: 'languages' },
  ...{ driver_license_types: 'licence', driving_licence: 'licence', has_vehicle: 'car', moveable: 'relocation' },
  ...{ business_trip_readiness: 'businessTrips', business_trip: 'businessTrips' },
  ...{ work_ticket: 'rightToWork', citizenship: 'rightToWork' },
  ...{ payment: 'salary', currency: 'salary', agreement: 'salary' },
  ...{ updated_at: 'updatedAt', date_last_modified: 'updatedAt' },
  ...{ first_name: 'name', last_name: 'name', middle_name: 'name', firstname: 'name', lastname: 'name' },
  ...{ middlename: 'name', birth_date: 'birthday', birthmonth: 'birthday', birthyear: 'birthday' },
  ...{ contact: 'contacts', phones: 'contacts', email: 'contacts' },
};

/** `experience[2].description: …`: the path, then what it is that is not as it should be. */
const PROBLEM = /^(?<name>[\p{L}\d_]+)(?:\[(?<index>\d+)\])?[\p{L}\d_.[\]]*: (?<what>.+)$/su;
const CUT = /^cut to (?<most>\d+) of \d+ (?<unit>characters|entries)$/u;
/** As they were written before. */
const FORMERLY_CUT = /^\d+ (?<unit>characters|entries) were cut to (?<most>\d+);/u;
const FORMERLY_LEFT_OUT = /^only the first (?<most>\d+) of \d+ were read$/u;

/** The sentence for a text or list of which only the beginning was read. */
export function cutProblem(field: string, { most, unit }: NonNullable<ResumeProblem['kept']>, of: number): string {
  return `${field}: cut to ${most} of ${of} ${unit}`;
}

/** What a sentence about a résumé says; null for one that speaks of no part of it. */
export function readResumeProblem(sentence: string): ResumeProblem | null {
  const { name = '', index, what = '' } = PROBLEM.exec(sentence)?.groups ?? {};
  if (name === '') return null;
  const cut = [CUT, FORMERLY_CUT, FORMERLY_LEFT_OUT].map((form) => form.exec(what)?.groups).find(Boolean);
  return {
    part: PARTS_BY_NAME[name] ?? 'other',
    entry: index === undefined ? null : Number(index) + 1,
    kept: cut ? { most: Number(cut['most']), unit: cut['unit'] === 'characters' ? 'characters' : 'entries' } : null,
  };
}
