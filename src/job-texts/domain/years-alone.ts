/** A line of a board that says nothing but how long: «Опыт работы: 3–6 лет», «Требуемый опыт от 1 до 3 лет», "Experience: 2 years". */
export const YEARS_ALONE =
  /^(?:(?:требуемый|необхідний|required) )?(?:опыт|стаж|досвід|жұмыс тәжірибесі|тәжірибе|experience)(?: работы| роботи)?(?:\s?[:—–-])?\s?[^\p{L}]{0,3}(?:от |від |более |понад |from )?\d[\d\s–—-]{0,8}(?:(?:до|to) \d{1,2} )?\p{L}{2,5}\.?$/u;
/** … whose name stands in a line of its own, and the years in the next. */
export const NAMES_YEARS = /^(?:требуемый )?(?:опыт(?: работы)?|стаж(?: работы)?|досвід(?: роботи)?|experience)$/iu;
export const ONLY_YEARS =
  /^(?:от|более|не менее|від|понад|from|over)? ?\d{1,2}(?: ?[–—-] ?\d{1,2}| (?:до|to) \d{1,2})?\+? (?:лет|года?|рок\p{L}{1,2}|рік|years?)[\s.]*$/iu;
