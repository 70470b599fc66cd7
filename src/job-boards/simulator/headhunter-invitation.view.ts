import { HEADHUNTER_STAGES } from './headhunter-stages.table.js';
import type { SimulatedVacancy } from './market/market.js';
import type { SimulatedResume } from './simulated-topic.js';

/** What a person who has not responded may be invited to: calls that spend a contact. */
export function invitationActions(vacancy: SimulatedVacancy, resume: SimulatedResume, base: string): object[] {
  const needsMessage = [{ id: 'message' }];
  return HEADHUNTER_STAGES.filter(({ applicantState }) => applicantState === 'invitation').map((stage) => ({
    id: stage.id,
    name: stage.actionName,
    enabled: true,
    hidden: false,
    method: 'POST',
    url: `${base}/negotiations/${stage.id}`,
    resulting_employer_state: { id: stage.id, name: stage.stateName },
    arguments: [
      { id: 'resume_id', required: true, required_arguments: [] },
      { id: 'vacancy_id', required: true, required_arguments: [] },
      { id: 'message', required: false, required_arguments: [] },
      { id: 'send_sms', required: false, required_arguments: needsMessage },
    ],
    templates: stage.templates.map(([id, name, quick]) => ({
      id,
      name,
      quick,
      url: `${base}/message_templates/${id}?vacancy_id=${vacancy.headhunterId}&resume_id=${resume.id}`,
    })),
  }));
}
