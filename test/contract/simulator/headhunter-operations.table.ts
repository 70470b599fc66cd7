/** A route of the simulator that the specification does not have, with the reason. */
interface Undeclared {
  readonly undeclared: string;
}

/** The operation of HeadHunter's specification that each route of the simulator plays. A new route has to be entered here. */
export const HEADHUNTER_OPERATIONS: Readonly<Record<string, string | Undeclared>> = {
  'GET /oauth/authorize': { undeclared: 'a page of hh.ru, not of the API' },
  'POST /oauth/token': { undeclared: 'the address of older documentation, the same as POST /token' },
  'GET /resumes/:resume/download/:file': { undeclared: 'files are given by address only' },
  'POST /chat-files/upload': { undeclared: 'the address of an upload link, told of in prose only' },
  'GET /chat-files/:file': { undeclared: 'files are given by address only' },
  'POST /token': 'post /token',
  'DELETE /token': 'delete /token',
  'GET /me': 'get /me',
  'GET /manager_accounts/mine': 'get /manager_accounts/mine',
  'GET /employers/:employer/managers': 'get /employers/{employer_id}/managers',
  'GET /employers/:employer/managers/:recruiter/method_access':
    'get /employers/{employer_id}/managers/{manager_id}/method_access',
  'GET /employers/:employer/managers/:recruiter/limits/resume':
    'get /employers/{employer_id}/managers/{manager_id}/limits/resume',
  'GET /employers/:employer/managers/:recruiter/settings':
    'get /employers/{employer_id}/managers/{manager_id}/settings',
  'GET /employers/:employer/services/payable_api_actions/active':
    'get /employers/{employer_id}/services/payable_api_actions/active',
  'GET /employers/:employer/addresses': 'get /employers/{employer_id}/addresses',
  'GET /employers/:employer/departments': 'get /employers/{employer_id}/departments',
  'GET /employers/:employer/manager_types': 'get /employers/{employer_id}/manager_types',
  'GET /employers/:employer/vacancies/active': 'get /employers/{employer_id}/vacancies/active',
  'GET /employers/:employer/vacancies/archived': 'get /employers/{employer_id}/vacancies/archived',
  'GET /employers/:employer/vacancies/hidden': 'get /employers/{employer_id}/vacancies/hidden',
  'GET /vacancies/:vacancy': 'get /vacancies/{vacancy_id}',
  'PUT /employers/:employer/vacancies/archived/:vacancy':
    'put /employers/{employer_id}/vacancies/archived/{vacancy_id}',
  'PUT /employers/:employer/vacancies/hidden/:vacancy': 'put /employers/{employer_id}/vacancies/hidden/{vacancy_id}',
  'DELETE /employers/:employer/vacancies/hidden/:vacancy':
    'delete /employers/{employer_id}/vacancies/hidden/{vacancy_id}',
  'POST /vacancies': 'post /vacancies',
  'PUT /vacancies/:vacancy': 'put /vacancies/{vacancy_id}',
  'GET /vacancies/drafts': 'get /vacancies/drafts',
  'POST /vacancies/drafts': 'post /vacancies/drafts',
  'GET /vacancies/drafts/:draft': 'get /vacancies/drafts/{draft_id}',
  'PUT /vacancies/drafts/:draft': 'put /vacancies/drafts/{draft_id}',
  'DELETE /vacancies/drafts/:draft': 'delete /vacancies/drafts/{draft_id}',
  'GET /vacancies/drafts/:draft/duplicates': 'get /vacancies/drafts/{draft_id}/duplicates',
  'POST /vacancies/drafts/:draft/publish': 'post /vacancies/drafts/{draft_id}/publish',
  'GET /vacancies/:vacancy/prolongate': 'get /vacancies/{vacancy_id}/prolongate',
  'POST /vacancies/:vacancy/prolongate': 'post /vacancies/{vacancy_id}/prolongate',
  'GET /vacancies/:vacancy/stats': 'get /vacancies/{vacancy_id}/stats',
  'GET /vacancies/:vacancy/visitors': 'get /vacancies/{vacancy_id}/visitors',
  'GET /vacancies/:vacancy/upgrades': 'get /vacancies/{vacancy_id}/upgrades',
  'GET /vacancies/:vacancy/preferred_negotiations_order': 'get /vacancies/{id}/preferred_negotiations_order',
  'PUT /vacancies/:vacancy/preferred_negotiations_order': 'put /vacancies/{id}/preferred_negotiations_order',
  'GET /vacancy_conditions': 'get /vacancy_conditions',
  'GET /employers/:employer/services/available_publications':
    'get /employers/{employer_id}/services/available_publications',
  'GET /clickme/statistics': 'get /clickme/statistics',
  'GET /negotiations': 'get /negotiations',
  // A collection or a topic: told apart by the path that was called.
  'GET /negotiations/:name': 'get /negotiations/{id}',
  'GET /negotiations/:topic/test/solution': 'get /negotiations/{nid}/test/solution',
  'PUT /negotiations/:collection/:topic': 'put /negotiations/{collection_name}/{nid}',
  'PUT /negotiations/:collection': 'put /negotiations/{id}',
  'POST /negotiations/read': 'post /negotiations/read',
  'POST /negotiations/:collection': 'post /negotiations/phone_interview',
  'GET /message_templates/:template': 'get /message_templates/{template}',
  'GET /employers/:employer/mail_templates': 'get /employers/{employer_id}/mail_templates',
  'PUT /employers/:employer/mail_templates/:template': 'put /employers/{employer_id}/mail_templates/{template_id}',
  'GET /employers/:employer/negotiations_statistics': 'get /employers/{employer_id}/negotiations_statistics',
  'GET /employers/:employer/managers/:recruiter/negotiations_statistics':
    'get /employers/{employer_id}/managers/{manager_id}/negotiations_statistics',
  'GET /negotiations/:topic/messages': 'get /negotiations/{nid}/messages',
  'POST /negotiations/:topic/messages': 'post /negotiations/{nid}/messages',
  'GET /common/chats': 'get /common/chats',
  'GET /common/chats/counters/unread': 'get /common/chats/counters/unread',
  'GET /common/chats/files/conditions': 'get /common/chats/files/conditions',
  'POST /common/chats/files/upload_links': 'post /common/chats/files/upload_links',
  'POST /common/chats/without_vacancy': 'post /common/chats/without_vacancy',
  'GET /common/chats/:chat/messages': 'get /common/chats/{chat_id}/messages',
  'GET /common/chats/:chat/participants': 'get /common/chats/{chat_id}/participants',
  'POST /common/chats/:chat/messages': 'post /common/chats/{chat_id}/messages',
  'PUT /common/chats/:chat/messages/:message': 'put /common/chats/{chat_id}/messages/{message_id}',
  'DELETE /common/chats/:chat/messages/:message': 'delete /common/chats/{chat_id}/messages/{message_id}',
  'PUT /common/chats/:chat/message/:message/read': 'put /common/chats/{chat_id}/message/{message_id}/read',
  'PUT /common/chats/:chat/participants': 'put /common/chats/{chat_id}/participants',
  'PUT /common/chats/:chat/leave': 'put /common/chats/{chat_id}/leave',
  'PUT /common/chats/:chat/write_possibility': 'put /common/chats/{chat_id}/write_possibility',
  'GET /resumes': 'get /resumes',
  'GET /applicant_comments/:owner': 'get /applicant_comments/{applicant_id}',
  'POST /applicant_comments/:owner': 'post /applicant_comments/{applicant_id}',
  'PUT /applicant_comments/:owner/:comment': 'put /applicant_comments/{applicant_id}/{comment_id}',
  'DELETE /applicant_comments/:owner/:comment': 'delete /applicant_comments/{applicant_id}/{comment_id}',
  'GET /resumes/:resume': 'get /resumes/{resume_id}',
  'GET /resumes/:resume/negotiations_history': 'get /resumes/{resume_id}/negotiations_history',
  'GET /webhook/subscriptions': 'get /webhook/subscriptions',
  'POST /webhook/subscriptions': 'post /webhook/subscriptions',
  'PUT /webhook/subscriptions/:subscription': 'put /webhook/subscriptions/{subscription_id}',
  'DELETE /webhook/subscriptions/:subscription': 'delete /webhook/subscriptions/{subscription_id}',
  'GET /dictionaries': 'get /dictionaries',
  'GET /areas': 'get /areas',
  'GET /areas/countries': 'get /areas/countries',
  'GET /areas/:area': 'get /areas/{area_id}',
  'GET /professional_roles': 'get /professional_roles',
  ...Object.fromEntries(
    ['salary_areas', 'salary_industries', 'employee_levels', 'professional_areas'].map((name) => [
      `GET /salary_statistics/dictionaries/${name}`,
      `get /salary_statistics/dictionaries/${name}`,
    ]),
  ),
  'GET /salary_statistics/paid/salary_evaluation/:area': 'get /salary_statistics/paid/salary_evaluation/{area_id}',
  'GET /languages': 'get /languages',
  'GET /industries': 'get /industries',
  'GET /locales': 'get /locales',
  'GET /locales/resume': 'get /locales/resume',
  'GET /metro': 'get /metro',
  'GET /metro/:city': 'get /metro/{city_id}',
  'GET /districts': 'get /districts',
  'GET /skills': 'get /skills',
  'GET /educational_institutions': 'get /educational_institutions',
};

/** An answer that the specification does not declare although the board gives it. */
interface Contradiction {
  /** Null = any operation. */
  readonly operation: readonly string[] | null;
  /** `type/value` of the answer's first error (or `error` of an OAuth answer), or what the check says. */
  readonly error?: RegExp;
  readonly fault?: RegExp;
  readonly reason: string;
}

/** Operations that declare no 403 at all, or one without the errors of authorization. */
const WITHOUT_OAUTH_ERRORS = [
  'get /vacancies/{vacancy_id}',
  'get /vacancies/{id}/preferred_negotiations_order',
  'put /vacancies/{id}/preferred_negotiations_order',
  'get /negotiations/{nid}/messages',
  'put /negotiations/{collection_name}/{nid}',
  'post /negotiations/phone_interview',
];

/** Where the specification contradicts itself, the board's own prose or what its users have seen. */
export const KNOWN_CONTRADICTIONS: readonly Contradiction[] = [
  {
    operation: ['get /webhook/subscriptions'],
    fault: /^\/items\/0 must NOT have additional properties/,
    reason: 'an item is put together from two closed objects, so that no item with both an id and an url is valid',
  },
  {
    operation: null,
    error: /^api_access_payment\/action_must_be_payed$/,
    reason: 'the page on errors has it for every paid method, the specification for some of them only',
  },
  {
    operation: WITHOUT_OAUTH_ERRORS,
    error: /^oauth\//,
    reason: 'the page on errors has them for every call; these operations leave them out',
  },
  {
    operation: ['put /negotiations/{id}'],
    error: /^negotiations\//,
    reason:
      'the prose of the bulk call names application_denied and the refusals of the single call, its schema none of them',
  },
  {
    operation: ['put /negotiations/{id}'],
    fault: /^\/oauth_error must be equal to one of the allowed values/,
    reason: 'the legacy mirror has four values everywhere else, two of them here',
  },
  {
    operation: ['post /token'],
    error: /^forbidden$/,
    reason:
      'the page on errors gives "app token refresh too early" the status 403, the specification lists it under 400',
  },
  {
    operation: ['post /negotiations/{nid}/messages'],
    fault: /^ must be object/,
    reason: 'users have seen 201 with null (2025); switched on by a control call only',
  },
  {
    operation: ['get /negotiations/{nid}/messages'],
    fault: /^\/items\/\d+ must be object/,
    reason: 'users have seen null between the items (2025); switched on by a control call only',
  },
];
