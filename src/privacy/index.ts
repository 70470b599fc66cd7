export type { CandidateRef, PersonalDataHolder, PersonRef } from './personal-data.js';
export { PersonalDataRegistry } from './personal-data-registry.js';
export { PrivacyModule } from './privacy.module.js';
export { PrivacyService } from './privacy.service.js';
export type { PersonalDataExport } from './privacy.service.js';
