export type { SaidVerdict, TakenBackAnswer } from './answering.service.js';
export { Answering } from './answering.service.js';
export type { CandidateQuestions, GivenAnswer } from './candidate-answers.service.js';
export { CandidateAnswers } from './candidate-answers.service.js';
export type { Evidence, Facts } from './domain/facts.js';
export type { Verdict } from './domain/judge-requirement.js';
export type { AskedRound, RoundRef } from './asking.service.js';
export { Asking } from './asking.service.js';
export type { FailedQuestion } from './failed-questions.service.js';
export { FailedQuestions } from './failed-questions.service.js';
export { namesWork } from './domain/read-experience.js';
export { saysNothing } from './domain/weigh.js';
export { openQuestions } from './open-questions.js';
export type { QuestionOutline, QuestionPreview, Unaskable } from './question-previews.service.js';
export { QuestionPreviews } from './question-previews.service.js';
export { QUESTIONS } from './questions.message.js';
export type { DifferenceLine, ScoreDifference } from './domain/score-difference.js';
export type { LevelReason } from './domain/level-of-person.js';
export type { PlacedStanding, ProfilePreview } from './domain/profile-preview.js';
export type { PossibleChange, Score, ScoringInput, VerdictLine } from './domain/score.js';
export { SCORE_VERSION, scoreResume } from './domain/score.js';
export type { Stretch } from './domain/sentence-around.js';
export { sentenceAround } from './domain/sentence-around.js';
export type { Gain, WeightGain } from './domain/weight-gain.js';
export type { DecisionCounts, WeightMove, WeightProposal } from './domain/weight-proposal.js';
export { LEAST_DECISIONS, LEAST_OF_OUTCOME } from './domain/weight-proposal.js';
export { learnWeights } from './learn-weights.job.js';
export type { Learnt, SeenProposal } from './learning.service.js';
export { Learning } from './learning.service.js';
export type { ScoredApplication } from './score-pairs.service.js';
export { ScorePairs } from './score-pairs.service.js';
export type { ScoreSummary } from './score.entity.js';
export { ScoreRow } from './score.entity.js';
export { ProfilePreviews } from './profile-previews.service.js';
export { rescoreOutdated } from './rescore-outdated.job.js';
export { rescoreProfile } from './rescore-profile.job.js';
export { RescoringRuns } from './rescoring-runs.service.js';
export type { RescoringProgress } from './rescoring.service.js';
export { Rescoring } from './rescoring.service.js';
export { scoreVacancy } from './score-vacancy.job.js';
export { ScoringModule } from './scoring.module.js';
export type { EarlierScore, ProfileMark, ScoreDetail } from './scoring.service.js';
export { ScoringService } from './scoring.service.js';
export {
  AskedAlready,
  KeyAskedAnother,
  QuestionLinkErased,
  QuestionLinkExpired,
  QuestionLinkInvalid,
  QuestionsClosed,
  NothingToAsk,
  OverrulingReasonMissing,
  ProposalChanged,
  QuestionsOutdated,
  RequirementNotFound,
} from './scoring.errors.js';
