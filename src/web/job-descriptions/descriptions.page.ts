import { DOCUMENT_LAYOUTS } from '../../job-descriptions/index.js';
import type { ApprovedDescription, DescriptionLine } from '../../job-descriptions/index.js';
import type { Page } from '../../platform/paging/index.js';
import type { Formatter, MomentText } from '../../platform/views/index.js';
import { ROLE_PROFILES } from '../../vacancies/index.js';
import type { ProfileInUse } from '../../vacancies/index.js';
import { pageHref } from '../frame/parts.js';
import type { EmptyPage } from '../frame/parts.js';
import { localised } from '../frame/wording.js';
import { baseOf } from './description.page.js';
import { paperOf } from './paper.js';
import type { Paper } from './paper.js';

/** An approved job description in the list. */
export interface DescriptionRow {
  href: string;
  post: string;
  version: string;
  layout: string;
  day: string;
  who: string;
}

/** A stretch of the list. */
export interface DescriptionRowsPage {
  rows: DescriptionRow[];
  nextHref: string | null;
}

/** The approved job descriptions, and the kinds of job that one can be written for. */
export interface DescriptionsPage extends DescriptionRowsPage {
  title: string;
  about: string;
  narrowed: boolean;
  empty: EmptyPage | null;
  profiles: { href: string; title: string }[];
}

/** What the page is made from. */
export interface DescriptionsPageInput extends DescriptionsInput {
  /** Profiles beside the catalogue. */
  readonly ownProfiles: readonly Pick<ProfileInUse, 'slug' | 'title'>[];
}

/** What the list is made from. */
export interface DescriptionsInput {
  readonly descriptions: Page<DescriptionLine>;
  readonly subject: string | undefined;
}

/** The page. */
export function descriptionsPage(input: DescriptionsPageInput, f: Formatter): DescriptionsPage {
  return {
    title: f.t('jobDescription.list'),
    about: f.t('jobDescription.listAbout'),
    narrowed: input.subject !== undefined,
    ...descriptionRowsPage(input, f),
    empty:
      input.descriptions.rows.length > 0
        ? null
        : {
            title: f.t('jobDescription.noneTitle'),
            advice: f.t('jobDescription.noneAdvice'),
            action: null,
            href: null,
          },
    profiles: [...input.ownProfiles, ...ROLE_PROFILES].map(({ slug, title }) => ({
      href: baseOf({ profileSlug: slug }),
      title: localised(title, f),
    })),
  };
}

/** One more stretch of the list. */
export function descriptionRowsPage({ descriptions, subject }: DescriptionsInput, f: Formatter): DescriptionRowsPage {
  const address =
    subject === undefined ? '/job-descriptions' : `/job-descriptions?subject=${encodeURIComponent(subject)}`;
  return {
    rows: descriptions.rows.map(({ id, post, version, country, language, approvedOn, userName }) => ({
      href: `/job-descriptions/${id}`,
      post,
      version: f.t('jobDescription.version', { version: f.number(version) }),
      layout: `${f.t(`jobDescription.countries.${country}`)}, ${f.t(`jobDescription.languages.${language}`)}`,
      day: f.fullDate(approvedOn),
      who: userName,
    })),
    nextHref: pageHref(address, descriptions.next),
  };
}

/** An approved job description, as it was signed. */
export interface ApprovedPage {
  title: string;
  about: string;
  approved: MomentText;
  docxHref: string;
  againHref: string;
  paper: Paper;
}

/** The page of one of them. */
export function approvedPage(description: ApprovedDescription, f: Formatter): ApprovedPage {
  const { id, post, version, vacancyId, subject, document, approvedAt, userName } = description;
  return {
    title: post,
    about: f.t('jobDescription.approvedBy', { version: f.number(version), who: userName }),
    approved: f.moment(approvedAt),
    docxHref: `/job-descriptions/${id}/docx`,
    againHref: baseOf(vacancyId === null ? { profileSlug: subject } : { vacancyId }),
    paper: paperOf(document, DOCUMENT_LAYOUTS[document.country].head === 'corner'),
  };
}
