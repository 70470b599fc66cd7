/** What a board does not tell of a vacancy; spread before what it tells. */
export const UNSAID_OF_VACANCY = {
  city: null,
  areaExternalId: null,
  url: null,
  publishedAt: null,
  salaryFrom: null,
  salaryTo: null,
  currency: null,
  responsesCount: null,
  hasUpdates: null,
  unreadCount: null,
  stagesMark: null,
  previousExternalId: null,
} as const;

/** What a board does not tell of a response; spread before what it tells. */
export const UNSAID_OF_RESPONSE = {
  collection: null,
  respondedAt: null,
  updatedAt: null,
  resumeExternalId: null,
  resumeUrl: null,
  resumeUpdatedAt: null,
  tombstone: false,
  state: null,
  coverLetter: null,
} as const;
