/** Refusals of HeadHunter that have a sentence of their own, which says what to do next. */
const KNOWN_REFUSALS = [
  'wrong_state',
  'no_such_action',
  'no_such_template',
  'resume_not_found',
  'resume_deleted',
  'invalid_vacancy',
  'archived',
  'topic_archived',
  'chat_archived',
  'message_cannot_be_empty',
  'too_long_message',
  'inappropriate_language_message',
  'in_a_row_limit',
  'overall_limit',
  'limit_exceeded',
  'disabled_by_employer',
  'not_enough_purchased_services',
] as const;

/** Words of the board that mean the same to a person. */
const SAME: Readonly<Record<string, (typeof KNOWN_REFUSALS)[number]>> = {
  resume_deleted: 'resume_not_found',
  topic_archived: 'archived',
  chat_archived: 'archived',
  overall_limit: 'limit_exceeded',
  in_a_row_limit: 'limit_exceeded',
};

/** The code under which a refusal has its sentence; null for one that only has the board's word. */
export function refusalCode(reason: string): string | null {
  if (!(KNOWN_REFUSALS as readonly string[]).includes(reason)) return null;
  return `sourcing.refused-${(SAME[reason] ?? reason).replaceAll('_', '-')}`;
}
