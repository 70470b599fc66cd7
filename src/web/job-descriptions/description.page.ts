import { DOCUMENT_LAYOUTS } from '../../job-descriptions/index.js';
import type { DescriptionLine, DraftBase, Drafted } from '../../job-descriptions/index.js';
import type { Page } from '../../platform/paging/index.js';
import type { Formatter } from '../../platform/views/index.js';
import { pageHref } from '../frame/parts.js';
import { descriptionFormPart, valuesOf } from './description-form.js';
import type { DescriptionFormPart, DescriptionValues } from './description-form.js';
import { clausesAsWritten, paperOf } from './paper.js';
import type { Paper } from './paper.js';

/** A version that was approved. */
export interface VersionLine {
  href: string;
  version: string;
  day: string;
  who: string;
}

/** The document that a form makes, or what is wrong with the form. */
export interface PreviewPage {
  paper: Paper | null;
  fault: string | null;
  /** Clauses that stay in another language than that of the document, as people wrote them; null without any. */
  asWritten: { text: string; clauses: { number: string; href: string }[] } | null;
  rules: string;
}

/** The form of a job description and the document as it would look. */
export interface DescriptionPage {
  title: string;
  about: string;
  crumb: { href: string; label: string };
  docxHref: string;
  /** Null for those who may only read. */
  form: DescriptionFormPart | null;
  versions: VersionLine[];
  moreHref: string | null;
  preview: PreviewPage;
}

/** What somebody sent that is not taken. */
export interface GivenDescription {
  readonly values: DescriptionValues;
  readonly seen: DraftBase;
  readonly fault: string;
}

/** What the page is made from. */
export interface DescriptionInput {
  readonly drafted: Drafted;
  readonly versions: Page<DescriptionLine>;
  readonly mayEdit: boolean;
  /** A refused form: what was typed, and why not. */
  readonly given: GivenDescription | null;
}

/** Address of the job description of a vacancy, or of a profile of the catalogue. */
export function baseOf({ vacancyId, profileSlug }: { vacancyId?: string; profileSlug?: string }): string {
  return vacancyId === undefined
    ? `/role-profiles/${encodeURIComponent(profileSlug ?? '')}/job-description`
    : `/vacancies/${encodeURIComponent(vacancyId)}/job-description`;
}

/** The page. */
export function descriptionPage(
  { drafted, versions, mayEdit, given }: DescriptionInput,
  f: Formatter,
): DescriptionPage {
  const { post, typed, form } = drafted;
  const { vacancy } = post;
  const base = baseOf(vacancy ? { vacancyId: vacancy.id } : { profileSlug: post.subject });
  const nextVersion = (versions.rows[0]?.version ?? 0) + 1;
  return {
    title: f.t('jobDescription.title'),
    about: form.post,
    crumb: vacancy
      ? { href: `/vacancies/${vacancy.id}/responses`, label: vacancy.title }
      : { href: '/job-descriptions', label: f.t('jobDescription.list') },
    docxHref: `${base}/docx`,
    form: mayEdit
      ? descriptionFormPart(
          {
            values: given?.values ?? valuesOf(typed),
            known: valuesOf(form),
            seen: given?.seen ?? drafted.seen,
            fault: given?.fault ?? null,
            base,
            nextVersion,
          },
          f,
        )
      : null,
    versions: versions.rows.map((line) => versionLine(line, f)),
    moreHref: versions.next && pageHref(`/job-descriptions?subject=${encodeURIComponent(post.subject)}`, versions.next),
    preview: previewPage(drafted, f),
  };
}

/** The document alone, as it is shown while somebody types. */
export function previewPage({ document }: Drafted, f: Formatter): PreviewPage {
  const { head } = DOCUMENT_LAYOUTS[document.country];
  return {
    paper: paperOf(document, head === 'corner'),
    fault: null,
    asWritten: asWrittenPart(document, f),
    rules: f.t(`jobDescription.rules.${document.country}`),
  };
}

/** What is wrong with what is being typed. */
export function refusedPreview(fault: string): PreviewPage {
  return { paper: null, fault, asWritten: null, rules: '' };
}

function asWrittenPart(document: Drafted['document'], f: Formatter): PreviewPage['asWritten'] {
  const numbers = clausesAsWritten(document);
  if (numbers.length === 0) return null;
  return {
    text: f.t('jobDescription.asWritten', { count: numbers.length }),
    clauses: numbers.map((number) => ({ number, href: `#clause-${number}` })),
  };
}

function versionLine({ id, version, approvedOn, userName }: DescriptionLine, f: Formatter): VersionLine {
  return {
    href: `/job-descriptions/${id}`,
    version: f.t('jobDescription.version', { version: f.number(version) }),
    day: f.fullDate(approvedOn),
    who: userName,
  };
}
