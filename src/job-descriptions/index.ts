export { ApprovedDescription } from './approved-description.entity.js';
export type { DescribedPost, DescriptionSubject } from './described-posts.service.js';
export { DOCX_TYPE, docxFile } from './docx-file.js';
export { clauseNumbers, clausesOf, COUNTRIES } from './domain/job-description.js';
export type {
  Clause,
  Country,
  DocumentSection,
  DocumentTable,
  JobDescription,
  SignatureBlock,
} from './domain/job-description.js';
export { DOCUMENT_LAYOUTS } from './domain/layouts.table.js';
export { TYPED_TEXTS } from './form.js';
export type { DescriptionForm } from './form.js';
export { JobDescriptionDrafts } from './job-description-drafts.service.js';
export type { DraftBase, Drafted } from './job-description-drafts.service.js';
export {
  JobDescriptionChangedMeanwhile,
  JobDescriptionInvalid,
  JobDescriptionNotFound,
  JobDescriptionUnlawful,
} from './job-descriptions.errors.js';
export { JobDescriptionsModule } from './job-descriptions.module.js';
export { JobDescriptions } from './job-descriptions.service.js';
export type { DescriptionLine, RequirementSource } from './job-descriptions.service.js';
