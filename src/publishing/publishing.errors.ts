import { ExpectedError } from '../kernel/errors.js';
import type { LocalisedText } from '../vacancies/index.js';
import type { AdvertisementFault, AdvertisementField } from './domain/advertisement.js';

/** No such order in this organisation. */
export class OrderNotFound extends ExpectedError {
  constructor() {
    super(
      'not-found',
      'publishing.order-not-found',
      'There is no such order. Open the vacancy to see those there are.',
    );
  }
}

/** Nobody can confirm it any more, or not yet. */
export class OrderNotOpen extends ExpectedError {
  constructor() {
    super('conflict', 'publishing.order-not-open', 'This order cannot be changed any more. Reload the page.');
  }
}

/** The same is on its way already. */
export class OrderUnderWay extends ExpectedError {
  constructor() {
    super(
      'conflict',
      'publishing.order-under-way',
      'The same was ordered already and is not finished. Open the vacancy and look how it ends first.',
    );
  }
}

/** The price is not the one that was shown. Nothing was spent. */
export class PriceChanged extends ExpectedError {
  constructor() {
    super(
      'conflict',
      'publishing.price-changed',
      'The price is not the one that was shown. Nothing was spent: look at the new one and confirm again.',
    );
  }
}

/** The board does not offer it now. Nothing was spent. */
export class NotOffered extends ExpectedError {
  constructor(
    /** The board's own word or sentence, or ours. */
    readonly reason: string,
  ) {
    super('conflict', 'publishing.not-offered', `The board does not offer this now (${reason}). Nothing was spent.`, {
      reason,
    });
  }
}

/** The board cannot be asked for this. */
export class CannotPublishThere extends ExpectedError {
  constructor() {
    super(
      'invalid',
      'publishing.cannot-publish-there',
      'Nothing can be published at this board from here. Publish it at the board itself: its responses come all the same.',
    );
  }
}

/** Fields of an advertisement are empty or out of their range. */
export class AdvertisementInvalid extends ExpectedError {
  /** All of them, for a form that says so at each; the error itself is about the first. */
  readonly fields: readonly { readonly field: AdvertisementField; readonly problem: string }[];

  constructor(readonly faults: readonly [AdvertisementFault, ...AdvertisementFault[]]) {
    const [{ field, values }] = faults;
    const fields = faults.map(({ field: one }) => ({ field: one, problem: `Correct the field "${one}".` }));
    super('invalid', advertisementCode(field), fields.map(({ problem }) => problem).join(' '), { field, ...values });
    this.fields = fields;
  }
}

/** An advertisement asks for what no law lets anybody ask: age, sex, looks, origin, family, faith. Nothing was spent. */
export class AdvertisementUnlawful extends ExpectedError {
  readonly fields: readonly { readonly field: AdvertisementField; readonly problem: string }[];

  constructor(
    readonly field: 'title' | 'description',
    /** The sentence as it was written. */
    sentence: string,
    reason: LocalisedText,
  ) {
    const problem = `This may not be advertised: “${sentence}”. ${reason.en}. Take it out: nothing was ordered.`;
    super('invalid', 'publishing.advertisement-unlawful', problem, {
      ...{ field, sentence, reasonEn: reason.en, reasonRu: reason.ru, reasonUk: reason.uk, reasonKk: reason.kk },
    });
    this.fields = [{ field, problem }];
  }
}

/** The code whose sentence says what is wrong with a field. */
export function advertisementCode(field: AdvertisementField): string {
  return `publishing.advertisement-${field}`;
}

/** A field of money spent is empty or out of its range. */
export class SpendInvalid extends ExpectedError {
  constructor(
    readonly field: 'source' | 'currency' | 'amount' | 'too-large' | 'days' | 'far-days' | 'note',
    values: Readonly<Record<string, number | string>> = {},
  ) {
    super('invalid', `publishing.spend-${field}`, `Correct the field "${field}".`, { field, ...values });
  }
}

/** No such note of money spent, or one that a board told. */
export class SpendNotFound extends ExpectedError {
  constructor() {
    super(
      'not-found',
      'publishing.spend-not-found',
      'There is no such entry that could be taken back. Reload the list.',
    );
  }
}
