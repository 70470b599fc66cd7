/** What `saysNothing` means, wherever points are given. */
export const SAYS_NOTHING =
  'The résumé tells nothing yet that could be judged: the points are those of open questions, and the person is ordered after all who tell something';
