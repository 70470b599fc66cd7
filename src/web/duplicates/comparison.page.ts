import type { ComparedApplication, ComparedPerson, ComparedResume, Comparison } from '../../candidates/index.js';
import type { Formatter, IconName, MomentText } from '../../platform/views/index.js';
import { responseTime } from '../frame/response-time.js';
import { sourceLabels, cityName, phoneHref, stageWord } from '../frame/wording.js';
import type { StateWord } from '../frame/wording.js';
import { workPeriod } from '../vacancies/resume-parts.js';
import { comparisonHref, evidenceText } from './duplicates.page.js';

/** One of those who are compared. */
export interface ComparedColumn {
  candidateId: string;
  name: string;
  /** Null for those who may not read contacts. */
  contacts: { icon: IconName; text: string; href: string | null; common: boolean }[] | null;
  resumes: {
    board: string;
    title: string;
    city: string;
    /** When it was changed where it comes from, or else came to us. */
    updated: MomentText | null;
    received: MomentText;
    jobs: { what: string; when: string }[];
    /** What stands for jobs where none is named. */
    about: string | null;
  }[];
  applications: {
    href: string;
    title: string;
    city: string;
    stage: StateWord;
    responded: MomentText;
  }[];
  /** Those that were merged into this one, with the button that splits each off again. */
  merged: { candidateId: string; name: string; by: string; at: MomentText }[];
}

/** People side by side, to say whether they are one. */
export interface ComparisonPage {
  title: string;
  about: string;
  common: { names: string; evidence: string }[];
  people: ComparedColumn[];
  /** Null where there is nobody to compare with, or for those who may not decide. */
  decide: { mergeHref: string; apartHref: string } | null;
  splitHref: string | null;
}

/** Characters of what a person says of themselves that are shown side by side. */
const MOST_CHARACTERS = 300;

/** Jobs that tell who somebody is; the whole of a long working life does not. */
const MOST_JOBS = 6;

/** The page. */
export function comparisonPage(
  { comparison, mayDecide }: { readonly comparison: Comparison; readonly mayDecide: boolean },
  f: Formatter,
): ComparisonPage {
  const { people, common } = comparison;
  const [first] = people;
  const nameOf = (id: string): string => people.find(({ candidateId }) => candidateId === id)?.name ?? '';
  const href = comparisonHref(first.candidateId);
  const isQuestion = people.length > 1;
  return {
    title: f.t(isQuestion ? 'duplicates.question' : 'duplicates.onePerson', { count: people.length }),
    about: f.t(isQuestion ? 'duplicates.questionAbout' : 'duplicates.onePersonAbout'),
    common: common.map(({ between, evidence }) => ({
      names: f.list(between.map(nameOf)),
      evidence: evidenceText(evidence, f),
    })),
    people: people.map((person) => columnOf(person, people, f)),
    decide: mayDecide && isQuestion ? { mergeHref: `${href}/merge`, apartHref: `${href}/tell-apart` } : null,
    splitHref: mayDecide ? `${href}/split` : null,
  };
}

function columnOf(person: ComparedPerson, people: readonly ComparedPerson[], f: Formatter): ComparedColumn {
  const others = people.filter((other) => other !== person);
  const isCommon = (value: string): boolean =>
    others.some(({ contacts }) => contacts?.some((contact) => contact.value === value));
  return {
    candidateId: person.candidateId,
    name: person.name,
    contacts:
      person.contacts?.map(({ kind, value }) => ({
        icon: kind === 'phone' ? 'phone' : 'mail',
        text: value,
        href: kind === 'phone' ? phoneHref(value) : value.includes('@') ? `mailto:${value}` : null,
        common: isCommon(value),
      })) ?? null,
    resumes: person.resumes.map((resume) => resumeOf(resume, f)),
    applications: person.applications.map((application) => applicationOf(application, f)),
    merged: person.merged.map(({ candidateId, name, mergedAt, mergedBy }) => ({
      candidateId,
      name,
      by: mergedBy,
      at: f.moment(mergedAt),
    })),
  };
}

function resumeOf(resume: ComparedResume, f: Formatter): ComparedColumn['resumes'][number] {
  const { board, title, city, experience, about, updatedAtBoard, readAt } = resume;
  return {
    board: sourceLabels([board], f)[0].label,
    title: title ?? f.t('duplicates.noTitle'),
    city: city ?? '',
    updated: updatedAtBoard && f.moment(updatedAtBoard),
    received: f.moment(readAt),
    about: experience.length === 0 && about !== null ? shortened(about) : null,
    jobs: experience.slice(0, MOST_JOBS).map(({ position, company, start, end }) => ({
      what: [position, company].filter(Boolean).join(', '),
      when: workPeriod(start, end, f),
    })),
  };
}

/** Enough to recognise somebody by. */
function shortened(text: string): string {
  return text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS).replace(/\s\S*$/u, '')}…` : text;
}

function applicationOf(application: ComparedApplication, f: Formatter): ComparedColumn['applications'][number] {
  return {
    href: `/applications/${application.id}`,
    title: application.vacancyTitle,
    city: cityName(application.citySlug, f) ?? '',
    stage: stageWord(application.stage, f),
    responded: responseTime(application, f),
  };
}
