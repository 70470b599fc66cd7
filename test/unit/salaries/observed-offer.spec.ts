import { observedOffer } from '../../../src/salaries/domain/observed-offer.js';
import type { StatedOffer } from '../../../src/salaries/domain/observed-offer.js';

const offer = (fields: Partial<StatedOffer>) =>
  observedOffer({
    ...{ city: 'kazan', title: 'Менеджер по работе с клиентами', experience: null, from: 90_000, to: null },
    ...{ currency: 'RUR', gross: null, date: '2026-05-20' },
    ...fields,
  });

describe('an offer as seen of the market', () => {
  it.each([
    ['noExperience', 1],
    ['between1And3', 2],
    ['between3And6', 4],
    ['moreThan6', 4],
    ['Без опыта', 1],
    ['От 1 года', 2],
    [null, 2],
  ] as const)('for experience %s is of level %s', (experience, level) => {
    expect(offer({ experience })).toMatchObject({ level, amount: 90_000, bound: 'from' });
  });

  it('has both ends, or tells which one it has', () => {
    expect(offer({ from: 90_000, to: 120_000 })).toMatchObject({ amount: 90_000, to: 120_000 });
    expect(offer({ from: 120_000, to: 90_000 })).toMatchObject({ amount: 90_000, to: 120_000 });
    expect(offer({ from: null, to: 120_000 })).toMatchObject({ amount: 120_000, bound: 'to' });
  });

  it('is none without pay, without a known currency, or where nothing tells for whom it is', () => {
    expect(offer({ from: 0 })).toBeNull();
    expect(offer({ currency: 'XXX' })).toBeNull();
    expect(offer({ title: 'Водитель' })).toBeNull();
  });
});
