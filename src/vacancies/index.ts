export type { AddableRequirement } from './domain/addable-requirements.js';
export { ADDABLE_REQUIREMENTS, addedRequirement, isInOwnWords } from './domain/addable-requirements.js';
export type { Band, BandsByLevel } from './domain/band.js';
export type { City } from './domain/cities.table.js';
export { CITIES } from './domain/cities.table.js';
export { cityBySlug, findCity } from './domain/cities.js';
export { currencyOf } from './domain/band.js';
export { currencyOfCity, currencyOfVacancy } from './domain/city-currency.js';
export { demandKey } from './domain/demand-key.js';
export type { Level } from './domain/level.js';
export { LEVELS } from './domain/level.js';
export type { Language, LocalisedText } from './domain/localised-text.js';
export { LANGUAGES } from './domain/localised-text.js';
export { findPlace, placeBySlug, placesLike } from './domain/places.js';
export type { Place } from './domain/places.js';
export { evenedOut, FULL_WEIGHT, totalWeight } from './domain/profile-weights.js';
export { countryOfWords, lawCountryOf, refusalReason, refusalReasons } from './domain/refusal-reasons.table.js';
export type { Requirement, RequirementDemand, RequirementKind } from './domain/requirement.js';
export type { LinePlace } from './domain/requirement-routes.js';
export { placedRequirement, withoutLoneWays } from './domain/requirement-routes.js';
export type { RoleProfile } from './domain/role-profile.js';
export { ROLE_PROFILES, roleProfile } from './domain/role-profiles.js';
export { tradeOf } from './domain/trade.js';
export { greatestPay, inHand, takenHome } from './domain/wish.js';
export type { StatedPay, WishJudgement, WishVerdict } from './domain/wish.js';
export type { PayScale } from './domain/wish-now.js';
export { budgetOf, wishNow } from './domain/wish-now.js';
export { guessProfile } from './guess-profile.js';
export type { PublishedHere } from './postings.service.js';
export { PostingsService } from './postings.service.js';
export { checkedRequirements, sameRequirements } from './checked-requirements.js';
export type { ProfileOrigin } from './profile-version.entity.js';
export { PROFILE_ORIGINS } from './profile-version.entity.js';
export { recogniseRoleProfile } from './domain/recognise-profile.js';
export type { ArchivedProfile } from './profile-archive.service.js';
export { ProfileArchive } from './profile-archive.service.js';
export type { ProfileInUse } from './profiles-in-use.service.js';
export { CATALOGUE_VERSION, ProfilesInUse } from './profiles-in-use.service.js';
export { requirementSchema, requirementsSchema } from './requirement.schema.js';
export type { ProfileBase, ProfileVersionLine } from './profile-versions.service.js';
export type { ProfileEdit, ProfileScope, VacancyProfile } from './role-profiles.service.js';
export { PROFILE_SCOPES, RoleProfilesService } from './role-profiles.service.js';
export type { NewProfile, SharedProfile, SharedProfileEdit, SharedProfileLine } from './shared-profiles.service.js';
export { SharedProfiles } from './shared-profiles.service.js';
export { unlawfulInWords } from './domain/unlawful-demands.js';
export type { RefusedGround } from './domain/unlawful-words.table.js';
export { titleKeyOf } from './title-key.js';
export {
  PostingNotFound,
  ProfileChangedMeanwhile,
  ProfileInvalid,
  ProfileNotFound,
  ProfileStillUsed,
  ProfileTitleInvalid,
  ProfileTitleTaken,
  ProfileUnlawful,
  ProfileVersionNotFound,
  VacancyClosed,
  VacancyInvalid,
  VacancyNotFound,
} from './vacancies.errors.js';
export { VacanciesModule } from './vacancies.module.js';
export type { VacancyFields, VacancyFilter } from './vacancies.service.js';
export { VacanciesService } from './vacancies.service.js';
export type { LinkedPosting } from './vacancy-postings.service.js';
export { VacancyPostingsService } from './vacancy-postings.service.js';
export type { SettledMarks } from './vacancy-posting.entity.js';
export { VacancyPosting } from './vacancy-posting.entity.js';
export type { VacancyStatus } from './vacancy.entity.js';
export { Vacancy } from './vacancy.entity.js';
export type { PayChanged, ProfileChanged, VacancyChanged, VacancyListener } from './vacancy-listeners.js';
export { VacancyListeners } from './vacancy-listeners.js';
