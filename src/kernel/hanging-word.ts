/** A last word that ends no line which somebody has written to its end, in our four languages: a conjunction, a preposition, an article. */
export const HANGING_WORD =
  /(?:^|[\s(])(?:и|или|либо|а|но|в|во|с|со|к|на|по|от|до|для|за|из|не|при|о|об|у|та|й|або|чи|з|із|і|від|немесе|және|мен|and|or|of|to|with|in|for|the|a|an|at|on)$/iu;
