/** How a topic came to be: HeadHunter's words. */
export const TOPIC_SOURCES = [
  'NEGOTIATION',
  'PHONE_CALL',
  'CHAT',
  'VR',
  'AUTO_INVITE',
  'APPLICANT_QUESTIONS',
  'AUTO_RESPONSE',
  'CLICKME_CPA',
  'REGISTRATION',
] as const;

export type TopicSource = (typeof TOPIC_SOURCES)[number];
