/** A piece of a text that asks for what the law does not let anybody ask for. */
export interface UnlawfulPiece {
  readonly text: string;
  /** Which ground it is. */
  readonly ground: UnlawfulGround;
}

export type UnlawfulGround = 'age' | 'sex' | 'appearance' | 'family' | 'origin';

/** What each ground is asked by, in the four languages; told by whole words, for a refusal must be explainable. */
const ASKED_BY: Readonly<Record<UnlawfulGround, RegExp>> = {
  age: /(?<!\p{L})(?:возраст\p{L}*|не\s+старше|не\s+моложе|моложе\s+\d+|старше\s+\d+|від\s+\d+\s+до\s+\d+\s+років|вік(?:у|ом|ова)?(?!\p{L})|не\s+старш\p{L}*|\d+\s*жасқа\s+дейін|жасы\s+\d+|aged?\s+\d+|under\s+\d+\s+years|age\s+limit)/iu,
  sex: /(?<!\p{L})(?:муж(?:ской|ского|чина|чины)|женск(?:ий|ого)\s+пол\p{L}*|женщин[аыу]?|девушк\p{L}*|юнош\p{L}*|чоловіч\p{L}*|чоловік(?:а|и)?|жіноч\p{L}*\s+стат\p{L}*|жінк[аиу]|дівчин\p{L}*|ер\s+адам|әйел(?:\s+адам)?|қыз\s+бала|(?:fe)?male|wom[ae]n|men\s+only|girls?)(?!\p{L})/iu,
  appearance:
    /(?<!\p{L})(?:(?:приятн|опрятн|презентабельн|привлекательн|модельн)\p{L}*\s+внешн\p{L}*|внешност\p{L}*|(?:приємн|охайн|презентабельн)\p{L}*\s+зовнішн\p{L}*|зовнішн(?:ість|істю|ості)|сыртқы\s+келбет\p{L}*|(?:pleasant|attractive|good)\s+(?:appearance|looks))/iu,
  family:
    /(?<!\p{L})(?:без\s+детей|семейн\p{L}*\s+положен\p{L}*|незамужн\p{L}*|не\s+замужем|неженат\p{L}*|без\s+дітей|сімейн\p{L}*\s+стан\p{L}*|неодружен\p{L}*|отбасылық\s+жағдай\p{L}*|баласыз|unmarried|marital\s+status|without\s+children|no\s+children)/iu,
  origin:
    /(?<!\p{L})(?:славян\p{L}*\s+внешност\p{L}*|(?:только\s+)?славян(?:е|ка|ин|ской)|национальност\p{L}*|словʼян\p{L}*|національн(?:ість|істю|ості)|ұлты\s+\p{L}+|nationality|ethnic\s+origin|native\s+speakers?\s+only)/iu,
};

/** The pieces of a text that ask for age, sex, looks, family or origin; empty where it asks for none of them. */
export function unlawfulIn(text: string): UnlawfulPiece[] {
  return (Object.keys(ASKED_BY) as UnlawfulGround[]).flatMap((ground) => {
    const found = ASKED_BY[ground].exec(text);
    return found ? [{ ground, text: found[0].trim() }] : [];
  });
}
