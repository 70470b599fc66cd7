import { STAGES } from '../../../src/candidates/index.js';
import { askedFor, TOLD_STAGES, usualStage } from '../../../src/sourcing/domain/told-stages.js';
import { refusalCode } from '../../../src/sourcing/domain/told-problem.js';

const listed = (...ids: string[]): { id: string }[] => ids.map((id) => ({ id }));
const nothing = new Map<never, never>();

it('the stages that boards are told of are stages of ours', () => {
  expect(TOLD_STAGES.filter((stage) => !(STAGES as readonly string[]).includes(stage))).toEqual([]);
});

describe('the usual stage', () => {
  it('is looked for among those that the board really lists', () => {
    expect(usualStage('invited', listed('response', 'phone_interview', 'interview'))).toBe('interview');
    expect(usualStage('invited', listed('response', 'phone_interview'))).toBe('phone_interview');
    expect(usualStage('invited', listed('own_1', 'own_2'))).toBeNull();
    expect(usualStage('shortlisted', listed('consider'))).toBe('consider');
    expect(usualStage('started', listed('offer'))).toBeNull();
  });

  it('of what boards have no word for is none', () => {
    const all = listed('response', 'consider', 'phone_interview', 'assessment', 'interview', 'offer', 'hired');
    expect([usualStage('came', all), usualStage('passed', all), usualStage('accepted', all)]).toEqual([
      null,
      null,
      null,
    ]);
  });
});

describe('what a board is asked for', () => {
  it('is the chosen stage before the usual one', () => {
    const choices = new Map([['invited', 'own_1'] as const]);
    expect(askedFor('invited', choices, listed('own_1', 'interview'))).toEqual({ kind: 'move', stage: 'own_1' });
    expect(askedFor('booked', choices, listed('own_1', 'interview'))).toEqual({ kind: 'move', stage: 'interview' });
  });

  it('is nothing where a person chose so, or where the board has no such stage', () => {
    expect(askedFor('invited', new Map([['invited', null] as const]), listed('interview'))).toBeNull();
    expect(askedFor('rejected', new Map([['rejected', null] as const]), listed('discard_by_employer'))).toBeNull();
    expect(askedFor('offered', nothing, listed('interview'))).toBeNull();
  });

  it('of a rejection needs no known stage: the response offers one itself', () => {
    expect(askedFor('rejected', nothing, [])).toEqual({ kind: 'reject', stage: null });
    expect(askedFor('rejected', new Map([['rejected', 'own_refusal'] as const]), [])).toEqual({
      kind: 'reject',
      stage: 'own_refusal',
    });
  });
});

it('a refusal that is known has a sentence of its own, words that mean the same have one', () => {
  expect(refusalCode('wrong_state')).toBe('sourcing.refused-wrong-state');
  expect(refusalCode('topic_archived')).toBe(refusalCode('archived'));
  expect(refusalCode('something_new')).toBeNull();
});
