import type { Formatter, IconName } from '../../platform/views/index.js';
import { newcomersHref } from './newcomer.page.js';
import { profileHref } from '../profiles/profile.page.js';

/** What is done with a vacancy now and then: beside its list there is room for what is done every day. */
export type VacancyMenu = { icon: IconName; label: string; href: string }[];

/** The vacancy, and what the reader may do. */
interface MenuInput {
  readonly vacancy: { readonly id: string; readonly status: string };
  readonly mayImport: boolean;
  /** Where the list that is shown is taken along as a file; null for those who may not. */
  readonly listFileHref: string | null;
  readonly mayEdit: boolean;
  readonly mayReadDescription: boolean;
  readonly mayReadProfile: boolean;
}

export function vacancyMenu({ vacancy: { id, status }, ...may }: MenuInput, f: Formatter): VacancyMenu {
  const [edit, description] = [`/vacancies/${id}/edit`, `/vacancies/${id}/job-description`];
  return [
    ...(may.mayImport && status === 'open'
      ? [
          { icon: 'user-plus' as const, label: f.t('newcomer.title'), href: newcomersHref(id) },
          { icon: 'upload' as const, label: f.t('responses.import'), href: `/vacancies/${id}/imports` },
        ]
      : []),
    ...(may.listFileHref === null
      ? []
      : [{ icon: 'download' as const, label: f.t('responses.listFile'), href: may.listFileHref }]),
    ...(may.mayReadProfile
      ? [{ icon: 'sliders-horizontal' as const, label: f.t('profile.title'), href: profileHref(id) }]
      : []),
    ...(may.mayReadDescription
      ? [{ icon: 'file-text' as const, label: f.t('jobDescription.link'), href: description }]
      : []),
    ...(may.mayEdit ? [{ icon: 'settings' as const, label: f.t('vacancies.edit'), href: edit }] : []),
  ];
}
