/** The reasons for a rejection that are one key away. Anything else is written in own words. */
export const REJECT_REASONS = [
  'experience',
  'skills',
  'salary',
  'city',
  'education',
  'unreachable',
  'other-chosen',
] as const;
